/** Item sets that more than one topic uses. */
export const sharedItems = {
  'notice-means': {
    'website-notice': [
      'notice or announcement on a website or page not named more narrowly',
      '网站公告、网页公告、公示、版面公告、网站上公布',
    ],
    'order-page': ['on the order page', '订购页面'],
    'service-page': ['on the page of the service concerned', '相应服务页面'],
    'on-site-message': ['message inside the site', '站内信、站内通知、网站内通知'],
    email: ['e-mail', '电子邮件、邮件'],
    sms: ['text message', '手机短信'],
    letter: ['letter or postal address', '信件、书面信函、通信地址'],
    fax: ['fax', '传真'],
    'written-notice': ['notice in writing, form not named', '书面通知、书面形式'],
    'reserved-contact': ['the contact details left by the counterparty', '预留的联系方式'],
    'other-effective-means': ['other means (not named)', '其他方式'],
  },
} as const;
