/** Who concludes the agreement, what text it consists of, and when it was last updated. */
export const partyTopics = {
  'provider-parties': {
    group: 'parties',
    kind: 'list',
    en: 'Companies on the provider side',
    zh: '提供方主体',
    definition:
      'Every company that the text names as a contracting party on the provider side. `role` is what the text says that the company provides; leave it out where the text does not divide the services between the companies.',
    items: {
      'alibaba-cloud-computing': ['Alibaba Cloud Computing Co., Ltd.', '阿里云计算有限公司'],
      'zhejiang-alibaba-cloud-computing': ['Zhejiang Alibaba Cloud Computing Co., Ltd.', '浙江阿里巴巴云计算有限公司'],
    },
    facets: {
      letter: { kind: 'choice', options: { 'party-b': ['party B', '乙方'], 'party-c': ['party C', '丙方'] } },
      role: {
        kind: 'choice',
        options: {
          'software-and-technical-services': ['software and technical services', '软件、技术服务'],
          'internet-information-services': ['internet information services', '互联网信息服务'],
        },
      },
    },
  },
  'counterparty-kinds': {
    group: 'parties',
    kind: 'list',
    en: 'Who the counterparty is',
    zh: '相对方（您、用户、服务商）的范围',
    definition:
      'Every kind of person that the text names when it says who the counterparty ("you", the user, the vendor) is. Only words that describe the counterparty itself count (preamble and definitions), not eligibility conditions. Where the text only says "you", the cell is silent.',
    openEnded: true,
    items: {
      'legal-entity': ['legal entity', '法律实体'],
      unit: ['organisation unit', '单位'],
      enterprise: ['enterprise', '企业'],
      company: ['company', '公司'],
      organisation: ['organisation', '组织'],
      team: ['team', '团队'],
      individual: ['individual', '个人'],
    },
  },
  'last-updated-date': {
    group: 'parties',
    kind: 'date',
    en: 'Date of last update',
    zh: '更新日期',
    definition: 'The update date printed in the agreement itself.',
  },
  'incorporated-documents': {
    group: 'parties',
    kind: 'list',
    en: 'Documents that bind besides the agreement',
    zh: '构成协议内容或须一并遵守的文件',
    definition:
      'Every document outside the agreement that the text makes part of it or that the counterparty promises to observe. Statutes do not count; guides on how to operate the service belong to `operating-duties`.',
    items: {
      'rules-and-announcements': [
        'rules, notices and announcements of the provider or its website',
        '规则、通知、公告',
      ],
      'website-terms': ['terms of the Alibaba Cloud website', '《阿里云网站服务条款》《阿里云网站服务协议》'],
      'platform-agreement': ['agreement of the big data platform', '《阿里云大数据平台服务协议》'],
      'vendor-agreement': ['vendor agreement of the service market', '《服务市场服务商入驻协议》'],
      'vendor-management-rules': ['management rules for vendors', '《服务市场服务商管理规范》'],
      'settlement-rules': ['settlement rules', '结算规则、结算相关规定'],
      'deposit-rules': ['deposit rules', '保证金规则'],
      'judgement-rules': ['rules for judging disputes', '判责规则'],
      'data-product-rules-and-agreement': [
        'rules and agreement of the data product',
        '数据产品使用规则、数据产品服务协议',
      ],
      'service-page-norms': ['norms and procedures on the service display page', '服务展示页面的管理规范及流程'],
      'order-and-price-pages': ['service and price descriptions and order page', '服务说明、价格说明、订购页面'],
      'terms-page-and-descriptions': ['service descriptions and confirmed terms page', '服务说明、确认同意的条款页面'],
      'site-norms-rules-and-procedures': [
        'norms, rules and procedures published on data.aliyun.com',
        'data.aliyun.com公布的规范、规则和使用流程',
      ],
      'third-party-software-licences': ['licences of third-party software', '第三方软件许可协议'],
      'third-party-restrictions': ['arrangements with a third party that restricts use', '与第三方的约定'],
      'other-written-documents': ['other written agreements, memoranda or annexes', '其他书面协议、备忘录、附件'],
      'open-source-licences': ['licences of open-source software', '开源软件许可协议'],
    },
  },
} as const;
