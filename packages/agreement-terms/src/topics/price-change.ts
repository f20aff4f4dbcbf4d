/** Change of prices, and the introduction of fees for what is free. */
export const priceChangeTopics = {
  'price-change-right': {
    group: 'fees',
    kind: 'flag',
    en: 'Provider may change prices by itself',
    zh: '单方调整价格',
    definition:
      'True where the provider may change prices, rates or ways of charging on its own (in the market agreement: the fees of vendors).',
  },
  'price-change-notice-period': {
    group: 'fees',
    kind: 'period',
    en: 'Notice before a price change',
    zh: '价格调整的提前通知期',
    definition: 'How long before it takes effect a change of prices must be announced.',
    units: ['hour', 'natural-day', 'working-day', 'month'],
    named: {
      'advance-unspecified': ['in advance, length not stated', '提前，未定期限'],
      'no-period-stated': ['announcement required, no period and no "in advance"', '须公示，未定提前'],
    },
    conditions: { 'best-efforts': ['only with reasonable best efforts', '尽合理范围内的最大努力'] },
  },
  'price-change-notice-means': {
    group: 'fees',
    kind: 'list',
    en: 'Means of announcing a price change',
    zh: '价格调整的通知方式',
    definition: 'By which means a change of prices is announced.',
    items: 'notice-means',
  },
  'free-service-change-without-notice': {
    group: 'fees',
    kind: 'flag',
    en: 'Free services may change without notice',
    zh: '暂不收费服务可不经通知变更',
    definition: 'True where content, term or standard of services free of charge may be changed without notice.',
  },
  'fee-introduction': {
    group: 'fees',
    kind: 'choice',
    en: 'How fees may be introduced for what is free',
    zh: '免费服务开始收费',
    definition:
      'What makes a service that is free at present (in the market agreement: the provider’s services to vendors) become paid.',
    options: {
      'provider-decision': ['a decision of the provider', '提供方决定收费'],
      'end-of-free-period': ['the end of the free period', '免费期限届满'],
    },
  },
  'fee-introduction-notice-period': {
    group: 'fees',
    kind: 'period',
    en: 'Notice before fees are introduced',
    zh: '开始收费的提前通知期',
    definition: 'How long before it takes effect the introduction of fees must be announced.',
    units: ['hour', 'natural-day', 'working-day', 'month'],
    named: {
      'advance-unspecified': ['in advance, length not stated', '提前，未定期限'],
      'no-period-stated': ['announcement required, no period and no "in advance"', '须告知，未定提前'],
    },
  },
  'fee-introduction-notice-means': {
    group: 'fees',
    kind: 'list',
    en: 'Means of announcing the introduction of fees',
    zh: '开始收费的通知方式',
    definition: 'By which means the introduction of fees is announced.',
    items: 'notice-means',
  },
  'use-after-fee-introduction': {
    group: 'fees',
    kind: 'list',
    en: 'Effect of use after fees were introduced',
    zh: '开始收费后继续使用',
    definition: 'What the text attaches to continued use once fees apply.',
    items: {
      'pay-current-rates': ['pay by the policy then in force', '按届时有效的收费政策付费'],
      'observe-current-terms': ['observe the terms then in force', '遵守届时有效的服务条款'],
    },
  },
} as const;
