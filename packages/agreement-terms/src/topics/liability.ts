/** What is not a breach, what is not compensated, and the cap. */
export const liabilityTopics = {
  'not-a-breach': {
    group: 'liability',
    kind: 'list',
    en: 'What is not a breach by the provider',
    zh: '不视为违约的情形',
    definition:
      'Every event that the text says is not a breach by the provider. Events for which it is merely not liable: `no-liability-causes`.',
    items: {
      'short-interruption-for-maintenance': [
        'short interruption for server configuration or maintenance',
        '服务器配置、维护需短时间中断',
      ],
      'slow-access-by-congestion': [
        'slow access to the user’s site by congestion of the internet',
        '通路阻塞造成访问速度下降',
      ],
      'unavoidable-defects': ['defects that technology of the time cannot avoid', '行业技术水平所无法避免的瑕疵'],
      'viruses-network-faults-and-maintenance': [
        'viruses, network faults, maintenance',
        '计算机病毒、网络通讯故障、系统维护',
      ],
      'force-majeure': ['force majeure', '不可抗力事件'],
    },
  },
  'excluded-damages': {
    group: 'liability',
    kind: 'list',
    en: 'Damages the provider does not pay',
    zh: '排除的损害种类',
    definition:
      'Every kind of damage or loss that the text names as not compensated by the provider in general (not tied to one measure or event of another topic).',
    openEnded: true,
    items: {
      indirect: ['indirect', '间接性'],
      consequential: ['consequential', '后果性'],
      disciplinary: ['disciplinary', '惩戒性'],
      incidental: ['incidental', '偶然性'],
      special: ['special', '特殊性'],
      punitive: ['punitive', '惩罚性'],
      'lost-profit': ['lost profit', '利润损失'],
      goodwill: ['goodwill', '商誉'],
      'loss-of-use': ['loss of use', '使用方面的损失'],
      'loss-of-data': ['loss of data', '数据方面的损失'],
      'other-intangible-loss': ['other intangible loss', '其它无形损失'],
    },
  },
  'excluded-damages-even-if-told': {
    group: 'liability',
    kind: 'choice',
    en: 'Whose knowledge of possible loss does not matter',
    zh: '“已被告知”的主体',
    definition:
      'The party of whom the text says "even if it has been told of the possibility of such loss", taken literally.',
    options: { provider: ['the provider', '提供方已被告知'], user: ['the user', '您已被告知'] },
  },
  'no-liability-causes': {
    group: 'liability',
    kind: 'list',
    en: 'Causes for which the provider is not liable',
    zh: '提供方免责的原因',
    definition:
      'Every cause of loss for which a general article on liability frees the provider (force majeure articles and topics on single measures left out).',
    items: {
      'malware-and-hacking': ['viruses, trojans, malicious programs, hacker attacks', '病毒、木马、恶意程序、黑客攻击'],
      'network-faults-and-maintenance': ['network faults and system maintenance', '网络通讯故障、系统停机维护'],
      'user-operation': ['wrong operation by the user', '用户操作不当'],
      'unauthorised-way-of-use': ['use in a way not authorised', '非授权的方式使用'],
      'use-or-inability-to-use': ['use of, or inability to use, the service', '使用或未能使用'],
      'outside-provider-fault-or-control': [
        'causes without fault, outside control or foresight of the provider',
        '非提供方过错、无法控制或合理预见',
      ],
      'trades-between-vendor-and-user': ['trades between vendor and user', '服务商与用户的交易'],
      'content-of-market-or-platform': ['incorrect, untrue or incomplete content', '不准确、不真实、不完整的内容'],
      'damage-by-data-services': ['damage from using data services of vendors', '使用数据服务造成的损失'],
    },
  },
  'liability-cap': {
    group: 'liability',
    kind: 'choice',
    en: 'Cap of the provider’s liability',
    zh: '责任上限',
    definition: 'The formula of the greatest sum that the provider pays.',
    options: {
      'fees-charged-for-service-in-breach': [
        'total fees charged for the service that the breach concerns',
        '该违约行为所对应的服务费总额',
      ],
      'money-received-for-service-item-in-term-until-breach': [
        'fees actually received in money for the service item in breach, in its service term, until the breach',
        '截止违约之时相应服务期限内该项服务实际收取的货币费用',
      ],
      'income-from-the-transaction-during-cooperation': [
        'total income from that specific business during the cooperation',
        '合作期间内基于该次具体业务取得的收益总额',
      ],
    },
    conditions: {
      'in-any-case': ['in any case', '在任何情况下'],
      'despite-contrary-terms': ['despite contrary terms', '尽管有相反的规定'],
      'provider-at-fault': ['for loss by fault of the provider', '因提供方过错造成的损失'],
      'both-at-fault': ['in a clause on fault of both parties', '双方均有过错'],
    },
  },
  'force-majeure-events': {
    group: 'liability',
    kind: 'list',
    en: 'Events named as force majeure',
    zh: '不可抗力事件',
    definition: 'Every event that the article on force majeure names.',
    openEnded: true,
    items: {
      'natural-disaster': ['natural disasters', '自然灾害'],
      flood: ['flood', '洪水'],
      earthquake: ['earthquake', '地震'],
      epidemic: ['epidemic', '瘟疫流行'],
      'social-event': ['social events', '社会事件'],
      war: ['war', '战争'],
      unrest: ['unrest', '动乱'],
      'government-act': ['acts of government', '政府行为'],
      'telecom-trunk-interruption': ['interruption of telecom trunk lines', '电信主干线路中断'],
      'network-trunk-interruption': ['interruption of network trunk lines', '网络主干线路中断'],
      hackers: ['hackers or hacker attacks', '黑客、黑客攻击'],
      'virus-intrusion': ['intrusion of viruses', '病毒侵袭'],
      'network-congestion': ['network congestion', '网路堵塞'],
      'telecom-adjustment': ['technical adjustment by telecom departments', '电信部门技术调整'],
      'government-control': ['government control', '政府管制'],
      accident: ['other accidents, put beside force majeure', '其他意外事件'],
    },
  },
  'force-majeure-effect': {
    group: 'liability',
    kind: 'choice',
    en: 'Effect of force majeure',
    zh: '不可抗力的后果',
    definition:
      'Who is freed by an article on force majeure. Silent where force majeure is only mentioned in other articles.',
    options: { 'affected-party-not-liable': ['the affected party is not liable', '遭受的一方不承担责任'] },
  },
} as const;
