import type { Label } from '../topics/topic.ts';
import type { TopicId } from '../topics/index.ts';

/** A place where the text can be read in more than one way. */
export interface Reading {
  readonly en: string;
  readonly zh: string;
  /** Topics whose answer depends on how the text is read. */
  readonly topics: readonly TopicId[];
  readonly alternatives: Readonly<Record<string, Label>>;
}

/** Every named interpretation, by id. */
export const readings = {
  'counterparty-scope': {
    en: 'Do preamble and definitions differ on who may be the counterparty?',
    zh: '首部与定义对相对方范围不一致',
    topics: ['counterparty-kinds'],
    alternatives: {
      'legal-entities-only': ['legal entities only', '仅法律实体'],
      'all-named-kinds': ['all kinds named anywhere', '文中所列各类主体'],
    },
  },
  'beta-acceptance': {
    en: 'Does use alone bind, or only opening after approval?',
    zh: '使用即接受，抑或审批开通后接受',
    topics: ['acceptance-means', 'acceptance-effective'],
    alternatives: {
      'use-suffices': ['use suffices', '使用即可'],
      'approval-needed': ['only opening after approval', '须审批后开通'],
    },
  },
  'one-or-all-conditions': {
    en: 'Is one listed condition enough, or all?',
    zh: '条件具备其一或全部',
    topics: ['eligibility-combination'],
    alternatives: {
      'one-suffices': ['one is enough', '具备其一'],
      'all-needed': ['all are needed', '须全部具备'],
    },
  },
  'settlement-extent': {
    en: 'Does settlement upon refusal of a change pay back unused prepaid fees?',
    zh: '拒绝变更时的结算是否退还未用预付费',
    topics: ['change-refusal-settlement', 'refund-after-opening'],
    alternatives: {
      'unused-fees-returned': ['unused prepaid fees are returned', '退还未用费用'],
      'open-fees-only': ['only open fees are settled', '仅结清欠付费用'],
    },
  },
  'price-notice': {
    en: 'Must a price change be announced in advance, or is publication enough?',
    zh: '调价须提前通知或公示即可',
    topics: ['price-change-notice-period', 'fee-introduction-notice-period'],
    alternatives: {
      'advance-notice-needed': ['advance notice is needed', '须提前通知'],
      'publication-suffices': ['publication is enough', '公示即可'],
    },
  },
  'rules-notice': {
    en: 'Does publication suffice for changed rules, or is individual notice with confirmation needed?',
    zh: '规则变更公布即可或须单独通知并确认',
    topics: ['market-rules-revision', 'change-without-individual-notice', 'change-effective-on-publication'],
    alternatives: {
      'publication-suffices': ['publication is enough', '公布即可'],
      'notice-and-confirmation': ['individual notice and confirmation', '单独通知并确认'],
    },
  },
  'prepaid-month': {
    en: 'What is a prepaid month?',
    zh: '按月预付的“月”',
    topics: ['charging-model'],
    alternatives: {
      'calendar-month': ['calendar month', '自然月'],
      'month-from-purchase': ['month from purchase', '自购买日起一个月'],
    },
  },
  'renewal-account': {
    en: 'Which account must hold the balance for renewal?',
    zh: '自动续费应保证哪个账户余额',
    topics: ['auto-renewal-accounts'],
    alternatives: {
      'alipay-account': ['the Alipay account', '支付宝账户'],
      'aliyun-account': ['the Alibaba Cloud account', '阿里云账户'],
      'both-accounts': ['both', '两者'],
    },
  },
  'renewal-window': {
    en: 'When within the window must the balance suffice?',
    zh: '到期前期间内何时余额须充足',
    topics: ['auto-renewal-balance-window'],
    alternatives: {
      'throughout-window': ['throughout the window', '整个期间'],
      'on-day-of-debit': ['on the day of the debit inside it', '期间内扣款之日'],
    },
  },
  'account-money-scope': {
    en: 'Which account events does "the above" cover?',
    zh: '“上述情形”的范围',
    topics: ['account-restriction-effects', 'account-ban-effects', 'compromise-liability'],
    alternatives: {
      'restriction-and-ban-only': ['restriction and ban only', '仅限制与永久禁止登录'],
      'all-account-events': ['unauthorised use too', '亦含未获授权使用'],
    },
  },
  'balance-against-stages': {
    en: 'Does normal service stop with the balance, or only by the stages of arrears?',
    zh: '余额不足即停止或按欠费步骤',
    topics: ['arrears-immediate-effects', 'arrears-provider-rights'],
    alternatives: {
      'stops-with-balance': ['stops when the balance does not suffice', '余额不足即停止'],
      'stages-only': ['only by stages', '仅按步骤'],
    },
  },
  'arrears-boundary': {
    en: 'Does "exceeds" include the exact length?',
    zh: '“超过”是否含本数',
    topics: ['arrears-continued-use'],
    alternatives: {
      'more-than': ['only beyond it', '不含本数'],
      'at-least': ['from the exact length on', '含本数'],
    },
  },
  'arrears-clock-start': {
    en: 'From when does the time of continued use run?',
    zh: '继续使用时间的起算',
    topics: ['arrears-continued-use'],
    alternatives: {
      'from-arrears': ['from the moment of arrears', '自欠费发生'],
      'from-suspension': ['from the suspension of download', '自暂停下载'],
    },
  },
  'arrears-bill-extent': {
    en: 'What must be paid to end arrears?',
    zh: '付清的范围',
    topics: ['arrears-restoration'],
    alternatives: {
      'bill-in-arrears': ['the bill in arrears', '所欠账单'],
      'all-accrued-fees': ['all fees accrued since', '期间产生的全部费用'],
    },
  },
  'suspended-billing-extent': {
    en: 'What is billed while everything is suspended?',
    zh: '全部暂停期间计费的范围',
    topics: ['arrears-later-effects'],
    alternatives: {
      'storage-only': ['storage only', '仅存储'],
      'all-components': ['every component', '各项服务'],
    },
  },
  'foreign-product': {
    en: 'Does a clause that names another product apply to this service?',
    zh: '条款载有其他产品名称',
    topics: ['service-modification', 'new-functions-governed'],
    alternatives: {
      'named-product-only': ['only to the named product', '仅所载产品'],
      'this-service': ['to this service', '本服务'],
    },
  },
  'advance-notice-scope': {
    en: 'Does advance notice cover changes of functions, or only the end of the service?',
    zh: '提前通知及于功能变更或仅及于终止',
    topics: ['service-modification-notice', 'provider-termination-notice-period'],
    alternatives: {
      both: ['both', '两者'],
      'ending-only': ['the end only', '仅终止'],
    },
  },
  'notice-mandatory': {
    en: 'Does "may, with notice" make notice a condition of ending?',
    zh: '“可提前…通知终止”是否以通知为条件',
    topics: ['provider-termination-notice-period', 'termination-triggers'],
    alternatives: {
      mandatory: ['notice is a condition', '以通知为条件'],
      optional: ['notice is an option', '可选'],
    },
  },
  'discretion-against-notice': {
    en: 'May the provider end the service by discretion where another clause sets a notice?',
    zh: '自行决定终止与通知终止并存',
    topics: ['termination-triggers', 'provider-termination-notice-period', 'service-modification-notice'],
    alternatives: {
      'discretion-stands': ['discretion stands by itself', '可自行决定'],
      'notice-applies': ['the notice applies', '仍须通知'],
    },
  },
  'breach-threshold': {
    en: 'Does any breach end the agreement, or only a serious one?',
    zh: '任何违约或严重违约方可终止',
    topics: ['termination-triggers'],
    alternatives: {
      'any-breach': ['any breach', '任何违约'],
      'serious-breach-only': ['serious breach only', '仅严重违约'],
    },
  },
  'outage-boundary': {
    en: 'Is the exact length of outage enough?',
    zh: '连续时长是否含本数',
    topics: ['outage-right'],
    alternatives: {
      'at-least': ['from the exact length on', '含本数'],
      'more-than': ['only beyond it', '不含本数'],
    },
  },
  'contact-deadline-start': {
    en: 'From when does the time for new contact data run?',
    zh: '更新联系方式期限的起算',
    topics: ['contact-update-deadline'],
    alternatives: {
      'from-notice': ['from the notice', '自通知'],
      'from-discovery': ['from the discovery', '自发现'],
    },
  },
  'broken-exclusion': {
    en: 'How far does a list reach whose sentence breaks off?',
    zh: '句子中断的除外范围',
    topics: ['excluded-damages'],
    alternatives: {
      'printed-part-only': ['only the printed part', '仅印出部分'],
      'as-in-look-alikes': ['as in the look-alike agreements', '同类似协议'],
    },
  },
  'omitted-kinds': {
    en: 'Are kinds of damage left out here, but excluded in look-alikes, excluded too?',
    zh: '类似协议有而此处未列的损害',
    topics: ['excluded-damages'],
    alternatives: {
      'not-excluded': ['not excluded', '不排除'],
      'covered-by-wider-words': ['covered by wider words', '为较宽用语所涵盖'],
    },
  },
  'told-party': {
    en: 'Whose knowledge is meant?',
    zh: '“已被告知”所指',
    topics: ['excluded-damages-even-if-told'],
    alternatives: {
      literal: ['the party named', '文义所指'],
      'provider-meant': ['the provider is meant', '应指提供方'],
    },
  },
  'cap-base': {
    en: 'Fees of which time make up the cap?',
    zh: '责任上限的计算期间',
    topics: ['liability-cap'],
    alternatives: {
      'whole-relationship': ['of the whole relationship', '全部期间'],
      'term-of-breach': ['of the service term of the breach', '违约所在服务期'],
    },
  },
  'cap-occasion': {
    en: 'Does the cap hold only when both parties are at fault?',
    zh: '责任上限是否以双方均有过错为前提',
    topics: ['liability-cap'],
    alternatives: {
      'both-at-fault-only': ['only then', '仅双方均有过错'],
      'any-provider-fault': ['whenever the provider is at fault', '凡提供方过错'],
    },
  },
  'surviving-part': {
    en: 'Does "this clause" mean the whole article?',
    zh: '“本条款”指整条或本款',
    topics: ['survival', 'confidentiality-survives'],
    alternatives: {
      'whole-article': ['the whole article', '整条'],
      'clause-itself': ['the clause itself', '本款'],
    },
  },
  'dispute-party': {
    en: 'Who is the other party where the text says "user" in the vendor agreement?',
    zh: '争议条款所称“用户”',
    topics: ['court', 'dispute-steps'],
    alternatives: {
      'vendor-meant': ['the vendor is meant', '应指服务商'],
      'literal-user': ['literally the user', '文义之用户'],
    },
  },
  complainant: {
    en: 'Whose complaint withholds settlement?',
    zh: '投诉人',
    topics: ['market-settlement-withheld'],
    alternatives: {
      'buyer-meant': ['the buyer’s', '买家'],
      'literal-seller': ['the seller’s, literally', '卖家'],
    },
  },
  'top-up-start': {
    en: 'From when does the time for topping up run?',
    zh: '补足期限的起算',
    topics: ['market-deposit-top-up-period'],
    alternatives: {
      'from-deduction': ['from the deduction', '自扣除'],
      'from-notice': ['from notice of it', '自通知'],
    },
  },
  'refund-window-start': {
    en: 'From when does the refund time run?',
    zh: '无理由退款的起算',
    topics: ['market-refund-window'],
    alternatives: {
      'from-payment': ['from payment', '自付款'],
      'from-delivery': ['from delivery', '自交付'],
    },
  },
  'deposit-obliged': {
    en: 'Who must pay a deposit?',
    zh: '应缴保证金的服务商',
    topics: ['market-deposit-rules'],
    alternatives: {
      'all-vendors': ['all vendors', '全部服务商'],
      'vendors-of-paid-services': ['vendors of paid services', '售卖收费商品的服务商'],
    },
  },
} as const;

/** Id of a named interpretation, as `'cap-base'`. */
export type ReadingId = keyof typeof readings;
