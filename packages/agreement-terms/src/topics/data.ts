/** What the provider does with data of the counterparty. */
export const dataTopics = {
  'marketing-use': {
    group: 'data',
    kind: 'list',
    en: 'Use of data for marketing',
    zh: '营销使用',
    definition:
      'Every use of information of the counterparty for promotion or product messages. `consent` where the text asks for consent.',
    items: {
      'promotion-by-provider': ['promotion and product messages of the provider', '提供方发出推广营销、产品服务信息'],
      'messages-of-affiliates': ['messages of affiliates', '关联方发出的邮件、信息'],
      'sharing-with-partners': ['sharing with partners for their messages', '与合作伙伴共享以便其发送信息'],
      'brand-display': ['showing brand, logo and published information', '使用、展示品牌、标识及公示信息'],
    },
    facets: { consent: { kind: 'choice', options: { 'prior-consent': ['prior consent', '事先同意'] } } },
  },
  'disclosure-cases': {
    group: 'data',
    kind: 'list',
    en: 'Cases in which data are disclosed',
    zh: '披露情形',
    definition: 'Every case in which data of the counterparty will be disclosed.',
    items: {
      'with-consent': ['with consent, to third parties', '经同意向第三方披露'],
      'law-or-authority': ['by law or on demand of authorities', '依法或行政、司法机构要求'],
      'breach-of-law': ['where breach of law makes it necessary', '违反中国有关法律需要披露'],
      'breach-of-site-policy': ['where breach of site policy makes it necessary', '违反网站政策需要披露'],
      'needed-for-requested-service': [
        'where the requested software, service or application needs it',
        '为提供所要求的软件、服务、应用',
      ],
      'provider-sees-fit': ['where the provider sees fit under law or site policy', '提供方认为合适的披露'],
    },
  },
  'data-promises': {
    group: 'data',
    kind: 'list',
    en: 'Promises of the provider about data',
    zh: '提供方的数据承诺',
    definition:
      'Every promise of the provider to protect data of the counterparty (confidentiality articles have topics of their own).',
    items: {
      'no-sale-or-loan-without-permission': ['no sale or loan without permission', '未经许可不出售或出借'],
      'no-third-party-collection-or-sale': [
        'third parties are not allowed to collect, edit, sell or spread',
        '不允许第三方收集、编辑、出售、传播',
      ],
      'usage-records-not-given-to-third-parties': [
        'usage records are not given to third parties',
        '使用记录不提供给第三方',
      ],
    },
  },
  'usage-logging': {
    group: 'data',
    kind: 'list',
    en: 'Usage logging by the provider',
    zh: '使用信息的记录',
    definition:
      'What the provider records of login and use, and for what. The general right to collect evidence does not count.',
    items: {
      'login-and-use-recorded-and-kept': ['login and use are recorded and kept', '记录并保存登录和使用信息'],
      'for-security': ['for security of use', '保障使用安全'],
      'for-service-improvement': ['for better service', '改进服务质量'],
    },
  },
  'usage-log-disclosure-exceptions': {
    group: 'data',
    kind: 'list',
    en: 'Exceptions from not giving usage records to third parties',
    zh: '使用记录不外提供的例外',
    definition: 'Every exception that the text makes.',
    items: {
      'agreed-otherwise': ['where the parties agree otherwise', '双方另有约定'],
      'law-otherwise': ['where law says otherwise', '法律法规另有规定'],
      affiliates: ['affiliated companies of the provider', '关联公司'],
    },
  },
  'data-after-termination': {
    group: 'data',
    kind: 'list',
    en: 'Data after the end of the service',
    zh: '终止后的数据',
    definition:
      'Everything that the text says of data and account information after the service or agreement has ended.',
    items: {
      'provider-need-not-keep': ['the provider need not keep them', '不再保留、没有义务保留'],
      'user-bears-deletion': ['the user bears what follows from deletion', '自行承担数据被删除的后果'],
      'provider-may-delete-without-notice': ['the provider may delete without notice', '有权不经通知而删除'],
      'provider-may-require-deletion': ['the provider may require the user to delete at once', '要求用户立即删除'],
      'user-deletes-by-itself': ['the user deletes through functions of the service', '通过服务功能自行删除'],
      'notice-for-help-with-deletion': ['help with deletion only after advance notice', '需协助删除的应提前通知'],
      'data-of-non-paying-users-cleared': ['data of users who do not pay may be cleared', '对不付费用户清空数据'],
      'no-right-to-backup-of-operation-data': ['no right to a backup of operation data', '无权要求备份运营数据'],
      'unless-law': ['exception: law', '除法律规定外'],
      'unless-agreed': ['exception: separate agreement', '除另行约定外'],
      'also-when-not-renewed': ['also when the term ends without renewal', '到期未续费'],
    },
  },
} as const;
