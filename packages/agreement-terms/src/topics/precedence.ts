/** What prevails when two texts or records differ, as one relation per kind of conflict. */
export const precedenceTopics = {
  precedence: {
    group: 'precedence',
    kind: 'list',
    en: 'What prevails, per kind of conflict',
    zh: '冲突时以何者为准',
    definition:
      'Every rule that makes one text or record prevail over another, or decide a question. The winner is named first. A document that is merely declared part of the agreement does not count.',
    items: {
      'stamped-copy-over-accepted-text': [
        'stamped copy over the text accepted by click or otherwise',
        '盖章文本优先于点击确认文本',
      ],
      'agreement-over-order-page': [
        'agreement over service and price descriptions and order page',
        '本协议优先于服务说明、价格说明、订购页面',
      ],
      'agreement-over-terms-page-and-descriptions': [
        'agreement over service descriptions and confirmed terms page',
        '本条款优先于服务说明和条款页面',
      ],
      'agreement-over-official-site-edition': [
        'agreement decides on the edition for this platform, not the official-site edition',
        '数加版与官网版不同，以本条款为准',
      ],
      'published-prices-in-force': [
        'prices and billing rules published and in force decide',
        '以页面公布的当时有效的计费模式与标准为准',
      ],
      'published-information-on-paid-services': [
        'published information decides which services are paid',
        '收费与暂不收费以公布的信息为准',
      ],
      'published-conditions-of-free-services': [
        'published conditions decide on the use of free services',
        '暂不收费服务的条件以网站公布为准',
      ],
      'special-terms-over-agreement': ['special agreement over this general one', '特殊条款优先于本协议'],
      'agreement-over-earlier-agreements': ['agreement replaces earlier ones on the same matter', '取代在先同类协议'],
      'rules-over-agreement-on-breach': [
        'rules over the agreement on liability for breach',
        '规则对违约责任另有规定的从其规定',
      ],
      'backend-records-on-settlement': ['backend transaction records decide on settlement', '结算以后台交易数据为准'],
      'page-on-market-categories': ['page display decides on market categories', '市场类目以页面展示为准'],
      'page-on-management-rules': [
        'page display decides on the text of the management rules',
        '管理规范以页面展示内容为准',
      ],
      'liability-cap-over-contrary-terms': [
        'liability cap over contrary terms of the agreement',
        '责任上限优先于相反规定',
      ],
      'rules-equal-to-agreement': ['rules have the same force as the agreement', '规则与协议正文具有同等效力'],
    },
  },
} as const;
