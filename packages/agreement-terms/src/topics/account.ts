/** The account: sharing, compromise, restriction and ban. */
export const accountTopics = {
  'account-use-scope': {
    group: 'account',
    kind: 'choice',
    en: 'Who may use the account',
    zh: '账户使用范围',
    definition: 'For whose use the account with the right to the service is meant.',
    options: {
      'own-use': ['the user’s own use', '用户自身使用'],
      'internal-use': ['use inside the user', '用户内部使用'],
    },
  },
  'account-rules': {
    group: 'account',
    kind: 'list',
    en: 'Login and credentials',
    zh: '登录与密码规则',
    definition: 'Every rule on login and on keeping accounts, passwords and keys.',
    items: {
      'login-by-account-only': ['use only by logging in with the account', '仅可通过账户登录使用'],
      'identity-by-login-account': [
        'identity of the user is told by the login account alone',
        '仅根据登录账户确认身份',
      ],
      'keep-credentials-safe': ['keep name and password (and keys) safe', '妥善保管、保证安全、完整性和保密性'],
      'responsible-for-use-and-loss': [
        'bears responsibility or consequences for their use, loss or leak',
        '对使用、遗失、泄露自行承担责任或后果',
      ],
      'report-compromise-at-once': ['report unauthorised use at once', '立即通知'],
    },
  },
  'account-sharing-bans': {
    group: 'account',
    kind: 'list',
    en: 'Ways of passing on the account that are forbidden',
    zh: '禁止的账户转授方式',
    definition: 'Every way of passing the account on to a third party that the text forbids.',
    openEnded: true,
    items: {
      transfer: ['transfer', '转让'],
      sale: ['sale', '出售'],
      rent: ['renting out', '出租'],
      lending: ['lending', '出借'],
      leak: ['leaking', '泄露'],
      disclosure: ['disclosing', '披露'],
    },
  },
  'compromise-liability': {
    group: 'account',
    kind: 'choice',
    en: 'Loss from unauthorised use of the account',
    zh: '账户被盗用的责任',
    definition:
      'Who bears loss from unauthorised access to, use of or theft of name and password. Responsibility for mere carelessness in keeping them belongs to `account-rules`.',
    options: {
      'provider-not-liable': ['the provider is not liable', '提供方不承担责任'],
      'provider-not-liable-unless-at-fault': [
        'the provider is not liable unless the theft is its fault',
        '除提供方过错外不承担责任',
      ],
      'user-bears': ['the user bears it', '用户自行承担后果'],
    },
  },
  'account-restriction-effects': {
    group: 'account',
    kind: 'list',
    en: 'Effects of a restricted account login',
    zh: '账号被限制登录的后果',
    definition:
      'What a restriction of login by the party that registers the account does to use, service period and money.',
    items: {
      'use-restricted': ['use of the service is restricted too', '服务使用也被限制'],
      'service-period-runs-on': ['the service period runs on', '服务期不因限制而中断或中止'],
      'use-resumes-until-period-end': [
        'use resumes until the end of the period once lifted',
        '解除后可使用至服务期届满',
      ],
      'fees-not-refunded': ['fees are not refunded', '不退还服务费'],
      'provider-not-liable': ['the provider bears no direct or indirect loss', '不承担直接或间接损失'],
    },
  },
  'account-ban-effects': {
    group: 'account',
    kind: 'list',
    en: 'Effects of a permanent ban of the account',
    zh: '账号被永久禁止登录的后果',
    definition: 'What a permanent ban of login by the party that registers the account does to use and money.',
    items: {
      'use-terminated': ['use of the service ends', '服务使用随之终止'],
      'fees-not-refunded': ['fees are not refunded', '不退还服务费'],
      'provider-not-liable': ['the provider bears no direct or indirect loss', '不承担直接或间接损失'],
    },
  },
  'abnormal-account-measures': {
    group: 'account',
    kind: 'list',
    en: 'Measures against abnormal account activity',
    zh: '账户异常的措施',
    definition: 'What the provider may do when it judges that an account shows abnormal activity.',
    items: {
      'suspend-use': ['suspend use of the service', '暂停使用'],
      'terminate-use': ['end use of the service', '终止使用'],
    },
  },
} as const;
