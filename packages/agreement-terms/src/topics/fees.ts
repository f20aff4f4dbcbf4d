/** Prices, their change, and the introduction of fees. */
export const feeTopics = {
  'charging-model': {
    group: 'fees',
    kind: 'list',
    en: 'How the service is charged',
    zh: '计费方式',
    definition:
      'How the service that the agreement covers is charged. Market fees that vendors pay have topics of their own and do not count here.',
    items: {
      'billing-as-published': ['billing model and prices as published', '计费模式、价格体系另行公布'],
      'compute-prepaid-monthly': ['computation prepaid by the month', '计算预付费、按月预付'],
      'storage-settled-daily': ['storage settled daily by the previous day’s use', '存储按天结算、前一天实际使用量'],
      'download-settled-daily': ['download settled daily by the previous day’s use', '下载按天结算、前一天实际使用量'],
      'paid-and-free-services': ['some services paid, some free for now', '收费服务与暂不收费服务'],
      'free-at-present': ['free at present', '目前免费'],
    },
  },
  'payment-duties': {
    group: 'fees',
    kind: 'list',
    en: 'Duties to pay and to keep a balance',
    zh: '付费与余额义务',
    definition:
      'Every duty of the counterparty to pay fees of the service or to keep an account balance (auto-renewal has topics of its own).',
    items: {
      'pay-by-page-and-agreement': ['pay as the pages prompt and the agreement says', '按页面提示及协议支付'],
      'pay-by-published-rates': ['pay by published rates and methods', '按网站公布的计费标准和方式支付'],
      'pay-current-rates-after-introduction': [
        'pay the rates in force once fees are introduced',
        '按届时有效的收费政策付费',
      ],
      'keep-balance-for-continued-use': ['keep a balance that lasts for continued use', '保持账户余额足以持续使用'],
      'balance-at-purchase': ['have enough balance when buying', '购买时确保余额充足'],
      'pay-other-suppliers': ['pay affiliates or vendors for their own services', '就关联方、服务商的服务另行付费'],
    },
  },
  debits: {
    group: 'fees',
    kind: 'list',
    en: 'Sums the provider debits by itself',
    zh: '自动扣费',
    definition:
      'Every case in which the text lets the provider or its system deduct fees of the service from the user’s account.',
    items: {
      'at-purchase': ['at purchase, from the bound account', '购买时自动扣除'],
      'daily-usage': ['daily, by the previous day’s use', '按前一天用量扣除'],
      'at-auto-renewal': ['at automatic renewal', '自动续费时扣除'],
    },
  },
  'auto-opening': {
    group: 'fees',
    kind: 'flag',
    en: 'Service opens by itself after payment',
    zh: '支付成功后自动开通',
    definition: 'True where the system opens the service automatically once payment has succeeded.',
  },
  'refund-after-opening': {
    group: 'fees',
    kind: 'choice',
    en: 'Refund after opening',
    zh: '开通后退费',
    definition:
      'What happens to fees paid once the right to use has been opened. Refunds upon termination or account measures do not count.',
    options: { none: ['no refund', '均不作退返'] },
  },
  'auto-renewal': {
    group: 'fees',
    kind: 'list',
    en: 'Automatic renewal',
    zh: '自动续费',
    definition: 'What the text says of automatic renewal.',
    items: {
      'opt-in': ['only when the user ticks it', '勾选“自动续费”'],
      'fee-of-next-term': ['the sum deducted is the fee of the next term', '作新一期的服务费用'],
      'failure-borne-by-user': ['failure for lack of balance is borne by the user', '余额不足的后果由用户承担'],
    },
  },
  'auto-renewal-balance-window': {
    group: 'fees',
    kind: 'period',
    en: 'Time before expiry during which the balance must suffice',
    zh: '自动续费的余额充足期间',
    definition: 'How long before expiry the balance for automatic renewal must be sufficient.',
    units: ['natural-day', 'working-day', 'month'],
  },
  'auto-renewal-accounts': {
    group: 'fees',
    kind: 'list',
    en: 'Accounts named for automatic renewal',
    zh: '自动续费所涉账户',
    definition:
      'Every account that the text names in connection with the balance for, or the deduction of, automatic renewal.',
    items: {
      'alipay-account': ['Alipay account', '支付宝账户'],
      'aliyun-account': ['Alibaba Cloud account', '阿里云账户'],
    },
  },
  promotions: {
    group: 'fees',
    kind: 'list',
    en: 'Promotions',
    zh: '优惠活动',
    definition: 'Every rule that the text sets for promotional offers and fee reductions.',
    items: {
      'provider-may-launch': ['the provider may launch them from time to time', '有权不时推出'],
      'one-off': ['one-off special offers', '一次性特别优惠'],
      'gifts-exclude-changes-and-upkeep': [
        'changes, updates and upkeep of gifts are not included',
        '不包括赠送服务项目的修改、更新及维护费用',
      ],
      'gifts-not-set-off': ['gifts may not be set off against prices', '赠送项目不可折价冲抵'],
      'no-waiver-of-fees': ['no waiver of the right to charge', '不视为放弃收费的权利'],
      'for-limited-time': ['for a limited time', '一定期限内'],
    },
  },
} as const;
