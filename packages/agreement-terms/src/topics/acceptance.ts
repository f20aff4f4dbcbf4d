/** How and when the agreement comes about, and who may use the service. */
export const acceptanceTopics = {
  'acceptance-means': {
    group: 'acceptance',
    kind: 'list',
    en: 'Ways of accepting',
    zh: '接受方式',
    definition: 'Every act that the text counts as acceptance of the agreement. Cite every clause that names the act.',
    items: {
      'stamped-copy': ['stamping', '盖章'],
      'click-through': ['click on a web page', '网络页面点击确认'],
      'email-confirmation': ['confirmation by e-mail', '邮件确认'],
      'written-signature': ['signature in writing', '书面签署'],
      'other-accepted-means': ['other means of choosing to accept', '其他方式选择接受'],
      'actual-use': ['use of the service, also without a click', '实际使用、未点击确认而使用'],
      'market-entry': ['entering the market without a click', '未点击确认但入驻'],
      'further-operation': ['going on with any further operation', '进行后续操作（未同时要求选择开通）'],
      'free-opening-and-next-step': ['choosing "open for free" and going on', '选择“免费开通”并进行后续操作'],
      'free-experience-and-next-step': ['choosing "try for free" and going on', '选择“免费体验”并进行后续操作'],
      'approved-application-and-opening': [
        'applying for the beta, approval, and opening',
        '申请公测资格、审批同意后开通',
      ],
    },
  },
  'acceptance-effective': {
    group: 'acceptance',
    kind: 'list',
    en: 'Moment at which acceptance takes effect',
    zh: '接受生效时点',
    definition:
      'Every rule that the text gives on when the agreement binds. `upon-act` only where the text gives no other moment for that act and merely says that the act means that the agreement is concluded or accepted.',
    items: {
      'earlier-of-confirmation-and-use': [
        'confirmation or first use, whichever is earlier',
        '确认接受或使用，以时间在先者为准',
      ],
      'upon-act': ['with the act of acceptance', '实施接受行为即表示达成协议'],
      'upon-opening-after-approval': ['with opening after approval of the application', '审批同意后进行开通操作'],
    },
  },
  'challenge-waiver': {
    group: 'acceptance',
    kind: 'flag',
    en: 'No challenge for not having read or been answered',
    zh: '不得以未阅读或未获解答主张无效或撤销',
    definition:
      'True where the counterparty may not claim invalidity or revocation because it has not read the text or was not answered.',
  },
  'eligibility-conditions': {
    group: 'eligibility',
    kind: 'list',
    en: 'Conditions for using or buying the service',
    zh: '使用或购买条件',
    definition:
      'Every condition that a person must meet to buy, use or (market) enter. Duties that arise after that do not count; documents to be handed in do not count (`market-entry-documents`).',
    items: {
      'usable-aliyun-account': ['usable Alibaba Cloud account', '可正常使用的阿里云账户'],
      'real-name-verified-account': ['account verified by real name', '账户经过实名认证'],
      'real-name-verified-enterprise': ['enterprise customer verified by real name', '经过实名认证的阿里云企业客户'],
      'user-approved-by-provider': ['other user whom the provider accepts', '其他阿里云同意购买服务的用户'],
      'vendor-agreement-signed': ['vendor agreement signed (only for sellers)', '签署服务商入驻协议'],
      'beta-application-approved': ['application for the beta approved', '公测资格经审批同意'],
      'alipay-verified-member-account': [
        'member account bound to a verified Alipay account',
        '支付宝认证账户绑定的会员账户',
      ],
      'civil-subject-with-full-capacity': ['civil subject with full capacity', '民事法律主体、完全民事行为能力'],
      'true-identity-information': ['true identity information given', '真实的身份信息'],
      'entry-application-approved': ['entry application approved', '入驻申请通过'],
      'trade-permits-held': ['permits and qualifications of its trade', '许可、资质'],
    },
  },
  'eligibility-combination': {
    group: 'eligibility',
    kind: 'choice',
    en: 'All conditions or any of them',
    zh: '条件须同时具备或具备其一',
    definition:
      'Whether the text requires all of its listed conditions at once or one of them. Silent where it does not say.',
    options: { all: ['all at once', '同时具备'], any: ['one of them', '之一'] },
  },
  'refusal-despite-eligibility': {
    group: 'eligibility',
    kind: 'flag',
    en: 'Service may be withheld from eligible users',
    zh: '符合条件仍可能不获提供',
    definition:
      'True where the text says that meeting the conditions does not ensure that the service is sold or opened.',
  },
  'verification-rights': {
    group: 'eligibility',
    kind: 'list',
    en: 'Checks of identity and papers by the provider',
    zh: '身份与资质查核',
    definition:
      'Every right of the provider to ask for or check information, papers and qualifications, and every limit of such checks that the text states.',
    items: {
      'may-require-information-and-papers': [
        'may require information, proofs or papers',
        '可要求填写信息、提供证明、资质证照',
      ],
      'may-spot-check': ['may check at random', '抽查'],
      'may-require-supplement-or-update': ['may require supplements or updates', '要求补充提交、更新'],
      'formal-check-only': ['checks are formal only', '仅形式查核'],
      'no-duty-to-ensure-lawfulness': [
        'a check implies no duty or ability to ensure lawfulness',
        '查核不代表有义务或能力确认',
      ],
      'may-require-ip-proof': ['may require proof of intellectual property', '可要求提供知识产权证明'],
    },
  },
} as const;
