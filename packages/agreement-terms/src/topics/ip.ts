/** Intellectual property. */
export const ipTopics = {
  'ip-ownership': {
    group: 'ip',
    kind: 'list',
    en: 'Who owns what',
    zh: '知识产权归属',
    definition: 'Every object whose ownership the text states. Data of the market: `market-data-rights`.',
    items: {
      'website-content': ['content of the website', '网站上所有内容'],
      'materials-technology-software-services': [
        'materials, technology, support, software and services',
        '资料、技术、技术支持、软件、服务',
      ],
      'market-and-its-programs': ['the market, its technology and programs', '服务市场及技术与所有程序'],
      'vendor-data-services': ['data services of vendors', '服务商的数据服务'],
      'service-product': ['the service product itself', '服务产品（自主知识产权）'],
    },
    facets: {
      owner: {
        kind: 'choice',
        options: {
          provider: ['the provider', '提供方'],
          'provider-or-right-holders': ['the provider or its right holders', '提供方或其权利人'],
          'provider-or-affiliates': ['the provider or its affiliates', '提供方及/或其关联方'],
          'provider-or-third-party': ['the provider or a third party', '提供方或第三方'],
          'lawful-owner-of-the-service': ['the lawful owner of the data service', '数据服务的合法拥有者'],
        },
      },
    },
  },
  'brand-use-ban': {
    group: 'ip',
    kind: 'flag',
    en: 'No use of names and brands without prior written consent',
    zh: '未经事先书面同意不得使用名称或品牌',
    definition:
      'True where the counterparty may not use, publish or copy names and brands of the provider without prior written consent.',
  },
  'content-ip-warranty': {
    group: 'ip',
    kind: 'list',
    en: 'Warranty that content does not infringe',
    zh: '内容不侵权保证',
    definition:
      'What the counterparty warrants not to infringe rights of others, or to own, in the article on intellectual property.',
    items: {
      'uploaded-content': ['content uploaded to or used in the service', '上传或使用的内容'],
      'submitted-material': ['material submitted', '提交的素材'],
      'use-of-service': ['use of the service', '对服务的使用'],
      'results-of-use': ['results of using the service', '使用服务所产生的成果'],
      'data-services-sold': ['data services sold and related material', '销售的数据服务及相关资料'],
    },
  },
  'ip-claim-duties': {
    group: 'ip',
    kind: 'list',
    en: 'Duties upon claims about rights in content',
    zh: '知识产权索赔时的义务',
    definition:
      'What the counterparty must do when third parties claim or complain about rights in its content, by the article on intellectual property.',
    items: {
      'handle-claims-itself': ['handle the claims and suits itself', '自行处理索赔、诉讼'],
      'hold-provider-harmless': ['hold the provider harmless', '使提供方完全免责'],
      'compensate-provider': ['compensate the provider’s costs or losses', '赔偿费用或损失'],
      'give-ip-proof': ['produce proof of its rights', '出具知识产权证明材料'],
      'cooperate-on-complaints': ['help with complaint work', '配合投诉处理'],
      'bear-ip-liability': ['bear all liability and risk', '承担知识产权责任和风险'],
    },
  },
  'licence-to-counterparty': {
    group: 'ip',
    kind: 'list',
    en: 'Licence given to the counterparty',
    zh: '授予相对方的许可',
    definition: 'Every property of the licence that the provider grants.',
    items: {
      limited: ['limited', '有限的'],
      'non-exclusive': ['not exclusive', '非排他性的'],
      'revocable-at-any-time': ['may be ended at any time', '可随时终止的'],
      'no-redistribution': ['no redistribution', '不可再分发的'],
    },
  },
  'licence-to-provider': {
    group: 'ip',
    kind: 'list',
    en: 'Licence given to the provider',
    zh: '授予提供方的许可',
    definition: 'Every property and object of the licence that the counterparty grants.',
    items: {
      free: ['free of charge', '免费的'],
      sublicensable: ['may be sublicensed', '有权再授权'],
      'brand-and-logo': ['covers brand and logo', '品牌、标识'],
      'published-information': ['covers information published in the market', '公示于服务市场的各类信息'],
      'derivative-works': ['covers derivative works', '派生作品'],
      'any-media': ['covers any form, media or technology, known or later', '任何形式、媒体或技术'],
    },
  },
} as const;
