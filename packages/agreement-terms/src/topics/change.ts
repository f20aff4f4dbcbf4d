/** How the agreement is changed. */
export const changeTopics = {
  'change-notice-period': {
    group: 'change',
    kind: 'period',
    en: 'Notice before a change of terms',
    zh: '条款变更的提前通知期',
    definition:
      'How long before it takes effect a change of the agreement must be announced. Prices and functions have topics of their own.',
    units: ['hour', 'natural-day', 'working-day', 'month'],
    named: {
      'advance-unspecified': ['in advance, length not stated', '提前，未定期限'],
      'no-period-stated': ['announcement required, no period and no "in advance"', '须公告，未定提前'],
    },
  },
  'change-notice-means': {
    group: 'change',
    kind: 'list',
    en: 'Means of announcing a change of terms',
    zh: '条款变更的通知方式',
    definition: 'By which means a change of the agreement is announced or published.',
    items: 'notice-means',
  },
  'change-without-individual-notice': {
    group: 'change',
    kind: 'flag',
    en: 'No separate notice of a change',
    zh: '变更不再单独通知',
    definition:
      'True where the text says that the counterparty is not notified individually of a change of the agreement.',
  },
  'change-effective-on-publication': {
    group: 'change',
    kind: 'flag',
    en: 'Changed terms bind upon publication',
    zh: '变更一经公布即生效',
    definition: 'True where the text says that changed terms take effect as soon as they are published.',
  },
  'use-accepts-change': {
    group: 'change',
    kind: 'flag',
    en: 'Continued use accepts the change',
    zh: '继续使用视为接受变更',
    definition: 'True where continued use counts as acceptance of changed terms.',
  },
  'change-refusal': {
    group: 'change',
    kind: 'choice',
    en: 'What a counterparty that disagrees does',
    zh: '不同意变更时',
    definition: 'What the text gives to a counterparty that does not agree with a change of the agreement.',
    options: {
      'must-stop-using': ['must stop using the service', '应当停止使用'],
      'may-stop-using': ['has the right to stop using the service', '有权停止使用'],
    },
  },
  'change-refusal-settlement': {
    group: 'change',
    kind: 'flag',
    en: 'Fees are settled when a change is refused',
    zh: '拒绝变更时结算服务费',
    definition: 'True where the provider must settle fees with a counterparty that refuses a change and stops.',
  },
  'change-refusal-data': {
    group: 'change',
    kind: 'choice',
    en: 'Data when a change is refused',
    zh: '拒绝变更时的数据',
    definition: 'What happens to the data of a counterparty that refuses a change and stops.',
    options: { 'counterparty-moves-data-out': ['the counterparty moves its data out', '用户应将业务数据迁出'] },
  },
  'change-grounds': {
    group: 'change',
    kind: 'list',
    en: 'Grounds for changing the terms',
    zh: '变更条款的事由',
    definition: 'The grounds that the text names for changing the agreement.',
    items: {
      'provider-needs': ['as the provider needs', '根据需要'],
      'change-of-law': ['change of laws and regulations', '法律、法规的变化'],
      'business-condition': ['business condition of the company', '公司经营状况'],
      'business-strategy': ['adjustment of business strategy', '经营策略的调整'],
    },
  },
} as const;
