/** What the counterparty may do with software, resources and data of the provider, and how it must operate. */
export const useOfServiceTopics = {
  'prohibited-software-acts': {
    group: 'conduct',
    kind: 'list',
    en: 'Forbidden acts on software and services of the provider',
    zh: '对软件或服务的禁止行为',
    definition:
      'Every act on software, services or service products of the provider that the clause against modification and reverse engineering names. `unless` where the text lets it be done with permission. Acts on data products: `prohibited-data-uses`; acts on materials, technology and support: `resource-use-restrictions`.',
    items: {
      copy: ['copying', '复制'],
      imitate: ['imitating', '模仿'],
      modify: ['modifying', '修改'],
      translate: ['translating', '翻译'],
      adapt: ['adapting', '改编'],
      rent: ['renting out', '出租'],
      lend: ['lending', '出借'],
      sell: ['selling', '出售'],
      sublicense: ['sublicensing', '转许可'],
      'disseminate-online': ['spreading on information networks', '在信息网络传播'],
      transfer: ['transferring', '转让'],
      'reverse-engineer': ['reverse engineering', '逆向工程'],
      disassemble: ['disassembling', '反汇编'],
      decompile: ['decompiling', '反编译'],
      dismantle: ['taking apart', '分解拆卸'],
      'discover-source-code': ['otherwise discovering the source code', '以其他方式发现源代码'],
    },
    facets: {
      unless: {
        kind: 'choice',
        options: {
          'express-permission': ['express permission', '明示许可'],
          'prior-written-consent': ['prior written consent', '事先书面同意'],
        },
      },
    },
  },
  'resource-use-restrictions': {
    group: 'conduct',
    kind: 'list',
    en: 'Forbidden acts on materials, technology, website content or the service as a whole',
    zh: '对资料、技术、网站内容或服务的使用限制',
    definition:
      'Every act that the counterparty may not do without consent on materials, technology, support, software and services of the provider (clauses on intellectual property), on website content, or on the service as a whole (copying, spreading, transferring, licensing, giving to others).',
    items: {
      use: ['using', '使用'],
      modify: ['modifying', '修改、改变'],
      copy: ['copying', '复制'],
      disseminate: ['spreading or distributing', '传播、公开传播、散布'],
      publish: ['issuing or publishing', '发行、公开发表'],
      transfer: ['transferring', '转让'],
      license: ['licensing', '许可'],
      'provide-to-others': ['giving to others to use', '提供他人使用'],
    },
    facets: {
      unless: {
        kind: 'choice',
        options: {
          'express-consent': ['express consent', '明示同意'],
          'written-consent': ['written consent', '书面同意'],
          'prior-written-consent': ['prior written consent', '事先书面同意'],
        },
      },
    },
  },
  'prohibited-data-uses': {
    group: 'conduct',
    kind: 'list',
    en: 'Forbidden uses of data and data products',
    zh: '对数据、数据产品的禁止使用',
    definition:
      'Every use that the counterparty may not make of data, data products or data services that it gets through the platform or market, or of data and applications of others (operation data of the market: `market-data-rights`).',
    items: {
      'relicense-obtained-data': ['licensing obtained data on', '获取的数据再次许可或授权'],
      'disclose-or-license-without-owner-consent': [
        'disclosing or licensing without consent of the owner',
        '未经权利人同意披露或授权',
      ],
      'copy-or-alter-data-products': [
        'copying, translating, modifying, adapting or enhancing',
        '复制、翻译、修改、适应、增强',
      ],
      'reverse-engineer-data-products': [
        'decompiling, disassembling, reverse engineering or taking apart',
        '反编译、反汇编、反向工程、分解拆卸',
      ],
      'sell-rent-transfer-or-give-away': [
        'selling, renting, transferring, disclosing or giving to third parties',
        '出售、转租、转让、披露、提供给第三方',
      ],
      'store-or-process-outside-platform': ['storing or processing outside the platform', '脱离平台环境存储或处理'],
      'unlawful-or-immoral-activity': [
        'activity against law, public or business morals',
        '违反法律法规、社会公德和商业道德',
      ],
      'purposes-outside-agreement': ['business purposes outside the agreement', '用于本协议之外的商业目的'],
      'unlawful-collection-of-user-data': [
        'getting user data unlawfully for trade or improper gain',
        '非法获取用户信息',
      ],
    },
  },
  'operating-duties': {
    group: 'conduct',
    kind: 'list',
    en: 'Duties when operating the service',
    zh: '操作义务',
    definition:
      'Every duty on how to prepare for and carry out the use of the service. Reading before acceptance, as the preamble asks, does not count.',
    items: {
      'read-service-documents': [
        'read service descriptions, norms or procedures',
        '仔细阅读服务说明、技术规范、使用流程',
      ],
      'follow-operating-guides': ['follow the operating guides', '依照操作指引进行操作'],
      'write-code-to-norms': ['write code to the required norms', '按规范书写代码'],
      'judge-environment-fit': [
        'judge by itself the fit with region, system and software',
        '自行判断机器区域、软硬件适配性',
      ],
      'independent-decision-to-use': ['using is its own careful decision', '自行独立审慎判断'],
      'bear-results-of-operation': ['bear the results of its own operations', '对自行操作的行为及结果负责'],
      'judge-third-party-infringement': [
        'judge by itself whether use infringes rights of third parties',
        '自行判断是否侵权、违约',
      ],
      'upload-data-itself': ['upload the data by itself', '自行上传数据'],
      'use-latest-version': ['use the newest version on request', '使用最新更新的版本'],
      'cooperate-on-defects': ['work with the provider on defects', '合作解决瑕疵问题'],
    },
  },
  'contact-duties': {
    group: 'conduct',
    kind: 'list',
    en: 'Contact data',
    zh: '联系人与联系方式义务',
    definition: 'Every duty about contact persons, contact data and identity data, and who bears wrong data.',
    items: {
      'submit-contacts-and-administrators': ['give contact and administrators', '提交联系人和管理人员名单和联系方式'],
      'give-assistance': ['give the assistance needed', '提供必要的协助'],
      'update-changes-online': ['update changes online', '在线更新、变更预留信息'],
      'notify-changes': ['notify the provider of changes', '及时通知'],
      'notify-changes-in-writing': ['notify the provider of changes in writing', '及时书面通知'],
      'bear-wrong-data': [
        'bear the results of untrue, inexact or incomplete data',
        '信息不真实、不准确、不完整的后果自负',
      ],
      'bear-acts-of-contacts': ['bear acts and omissions of these persons', '人员的行为或不作为的后果自负'],
      'keep-contact-reachable': ['keep contact data valid and reachable', '联系方式有效、可接收'],
    },
  },
  'contact-update-deadline': {
    group: 'conduct',
    kind: 'period',
    en: 'Time for updating contact data',
    zh: '更新联系方式的期限',
    definition: 'Within which time changed or invalid contact data must be updated or replaced.',
    units: ['hour', 'natural-day', 'working-day', 'month'],
    named: { promptly: ['promptly', '及时'] },
  },
  'access-log-duty': {
    group: 'conduct',
    kind: 'list',
    en: 'Access logs of the user’s site',
    zh: '访问日志留存义务',
    definition: 'Everything that the text says of the duty to keep access logs of the user’s own site.',
    items: {
      'keep-published-content-and-time': ['keep published content and its time', '发布的信息内容及其发布时间'],
      'keep-ip-address': ['keep internet addresses (IP)', '互联网地址（IP）'],
      'keep-domain-name': ['keep domain names', '域名'],
      'hand-over-to-authorities': ['hand over to state organs on lawful query', '配合国家机关依法查询'],
      'bear-liability-for-gaps': ['bear all liability for missing records', '自行承担未留存的法律责任'],
    },
  },
  'third-party-complaint-duties': {
    group: 'conduct',
    kind: 'list',
    en: 'Duties upon complaints by third parties',
    zh: '第三方投诉时的义务',
    definition:
      'What the counterparty must do, or what is presumed, when a third party doubts or complains (intellectual property: `ip-claim-duties`; complaints by market users: `market-dispute-handling`).',
    items: {
      'explain-and-prove': ['explain and produce proof', '说明并出具证明材料'],
      'unreachable-counts-as-no-reply': ['being unreachable counts as no reply in time', '未能联系到视为逾期未反馈'],
    },
  },
  'third-party-complaint-deadline': {
    group: 'conduct',
    kind: 'period',
    en: 'Time for answering a complaint by a third party',
    zh: '第三方投诉的答复期限',
    definition: 'Within which time the counterparty must answer.',
    units: ['hour', 'natural-day', 'working-day', 'month'],
    named: { 'set-time-unspecified': ['"within the set time", length not stated', '在规定时间内，未定期限'] },
  },
  'third-party-complaint-measures': {
    group: 'conduct',
    kind: 'list',
    en: 'Measures upon complaints by third parties or authorities',
    zh: '第三方投诉时的措施',
    definition: 'What the provider may or will do upon a complaint, notice or demand of a third party or authority.',
    openEnded: true,
    items: {
      'delete-information': ['delete the information, data or applications', '删除信息、数据、应用'],
      'suspend-service': ['suspend the service', '中止服务'],
      'terminate-service': ['end or stop the service', '终止服务、停止提供服务'],
      'pursue-liability': ['pursue legal liability', '追究法律责任'],
    },
  },
} as const;
