/** Arrears (欠费): when they begin, what stops, what goes on, and what clears them. */
export const arrearsTopics = {
  'arrears-trigger': {
    group: 'arrears',
    kind: 'choice',
    en: 'When the account is in arrears',
    zh: '欠费的触发',
    definition: 'The state of affairs that the text defines as arrears.',
    options: {
      'balance-below-last-bill': [
        'available balance does not cover the bill of the last billing cycle',
        '可用余额不足以支付上个计费周期账单',
      ],
    },
  },
  'arrears-immediate-effects': {
    group: 'arrears',
    kind: 'list',
    en: 'Effects as soon as arrears begin',
    zh: '欠费发生时的后果',
    definition: 'What stops and what goes on from the moment that arrears begin.',
    items: {
      'download-suspended': ['download is suspended', '暂停下载服务'],
      'storage-continues': ['storage goes on', '存储继续使用'],
      'compute-continues': ['computation goes on', '计算继续使用'],
    },
  },
  'arrears-continued-use': {
    group: 'arrears',
    kind: 'period',
    en: 'How long use goes on in arrears',
    zh: '欠费后可继续使用的时间',
    definition: 'For how long the services that are not stopped at once stay usable.',
    units: ['hour', 'natural-day', 'working-day'],
  },
  'arrears-later-effects': {
    group: 'arrears',
    kind: 'list',
    en: 'Effects after that time',
    zh: '超过该时间后的后果',
    definition: 'What happens when arrears last longer than the time of continued use.',
    items: {
      'all-services-suspended': ['all services are suspended', '暂停全部服务'],
      'operations-frozen': ['operations of the account are frozen', '冻结操作'],
      'data-kept': ['data stay stored', '仍存储数据'],
      'billing-continues-until-compute-expires': [
        'billing goes on until the computation bought expires',
        '持续计费直至计算服务到期',
      ],
    },
  },
  'arrears-restoration': {
    group: 'arrears',
    kind: 'choice',
    en: 'What ends arrears',
    zh: '恢复服务的条件',
    definition: 'What the user must do for the services to be restored.',
    options: { 'pay-outstanding-bill-in-full': ['top up and pay the outstanding bill in full', '充值付清欠费账单'] },
  },
  'arrears-provider-rights': {
    group: 'arrears',
    kind: 'list',
    en: 'Further rights of the provider in arrears',
    zh: '欠费时提供方的权利',
    definition:
      'Cases in which the provider may suspend or end the service because of non-payment, apart from the staged effects above and from termination for breach.',
    items: {
      'on-actual-arrears': ['upon actual arrears', '实际欠费'],
      'on-expected-non-payment': ['upon grounds to expect non-payment', '足以判断不会支付'],
      'on-insufficient-balance': ['upon a balance that does not cover the fees', '余额不足以支付服务费用'],
    },
  },
} as const;
