import type { DefectRow } from './defect.ts';

/** Defects that agreements of this family share, at the clauses of each. */
const warranty: DefectRow = [
  '5.1',
  'garbled',
  'The words on content, use and results run into each other.',
  '内容、使用及成果之间缺少连接',
];
const setTime = (clause: string): DefectRow => [
  clause,
  'undefined-term',
  'The set time for an answer is set nowhere.',
  '“规定时间”未见规定',
];
const toldUser: DefectRow = [
  '8.4',
  'wrong-party',
  'The exclusion holds even if the user was told; the provider seems meant.',
  '“您已被告知”似应为提供方已被告知',
];
const logIn = (clauses: string): DefectRow => [
  clauses,
  'misprint',
  '登陆 stands for 登录 (log in).',
  '“登录”印作“登陆”',
];

const titleBracket: DefectRow = [
  'preamble',
  'misprint',
  'A bracket opens and is not closed; the short name is missing.',
  '多余的左括号，漏印简称',
];
const otherProduct: DefectRow = [
  '3.2.4',
  'foreign-name',
  'The clause names mobile data analysis, another product.',
  '载有“移动数据分析服务”之名',
];
const endAtWill: DefectRow = [
  '3.2.4 7.2.3',
  'contradiction',
  'Service can be ended without consent, and is ended with thirty days of notice.',
  '可不经同意自行终止，又须提前30天通知终止',
];
const siteName: DefectRow = [
  'preamble',
  'undefined-term',
  'The short name of the website is the same as its long name.',
  '网站简称与全称相同',
];

type PurchaseAgreement =
  'maxcompute' | 'rule-engine' | 'recommendation-engine' | 'dashu' | 'datav' | 'county-governance' | 'public-trend';

/** Defects of the agreements on services that are bought. */
export const purchaseDefects: Readonly<Record<PurchaseAgreement, readonly DefectRow[]>> = {
  maxcompute: [
    [
      'preamble 1.1 1.2',
      'name-mismatch',
      'The edition is called 阿里云大数据版 and 数加版.',
      '版本名称有“阿里云大数据版”与“数加版”',
    ],
    [
      '1.1',
      'name-mismatch',
      'The agreement calls itself 本条款 here, 本服务条款 elsewhere.',
      '此处自称“本条款”，他处称“本服务条款”',
    ],
    ['2.3 2.4.2 3.1.3.6', 'name-mismatch', 'The old name ODPS stands for the service.', '使用旧名ODPS'],
    [
      '2.3 2.4.1',
      'contradiction',
      'No normal use with too small a balance; use for 24 hours in arrears.',
      '余额不足即不能正常使用，又可继续使用24小时',
    ],
    [
      '2.4 2.4.2',
      'contradiction',
      'Steps up to the end of all services are announced; the last step suspends them.',
      '称直至终止全部服务，步骤仅至暂停',
    ],
    ['3.2.2.1 3.2.2.2', 'misprint', 'Marks of a formula stand round the hours of service.', '服务时间残留公式标记'],
    setTime('3.1.3.12'),
    warranty,
    [
      '7.2.5 8.2.2',
      'misplaced',
      'The user’s website is spoken of, which this service does not host.',
      '提及用户网站，与本服务无关',
    ],
    ['8.4', 'broken-off', 'The sentence breaks off within a word, before any object.', '句子于词中中断，无宾语'],
    ['11.2', 'undefined-term', '数加网站 is not defined.', '“数加网站”未定义'],
    ['11.4', 'broken-off', 'The sentence breaks off before its last word.', '句末中断'],
  ],
  'rule-engine': [titleBracket, logIn('2.6.1 2.6.3'), setTime('3.1.3.10'), otherProduct, endAtWill, warranty, toldUser],
  'recommendation-engine': [logIn('2.6.1 2.6.3'), setTime('3.1.3.12'), warranty, toldUser],
  dashu: [
    titleBracket,
    [
      '2.1',
      'contradiction',
      'One condition is enough, and all conditions are spoken of.',
      '具备其一即可，又称符合所有条件',
    ],
    logIn('2.6.1'),
    ['3.1.3.5', 'misprint', 'A semicolon stands before the list instead of a colon.', '列举前以分号代冒号'],
    setTime('3.1.3.10'),
    otherProduct,
    endAtWill,
    warranty,
    toldUser,
  ],
  datav: [
    ['preamble', 'name-mismatch', 'Two titles are printed, one with DataV.', '两个标题，一有DataV之名'],
    siteName,
    ['1.1 1.2', 'run-together', '1.2 is printed on the line of 1.1.', '1.2与1.1连排'],
    [
      '2.5',
      'contradiction',
      'The balance must be in one account, the fee is taken from another.',
      '余额在支付宝账户，扣款自阿里云账户',
    ],
    logIn('2.7.1 2.7.3'),
    ['3.1.10', 'misprint', 'A dot stands after the number.', '编号后有多余的点'],
    setTime('3.1.3.12'),
    warranty,
    toldUser,
  ],
  'county-governance': [
    logIn('2.5.1 2.5.3'),
    setTime('3.1.3.12'),
    ['4.1', 'left-out', 'The number 4.1 is left out.', '漏印编号4.1'],
    warranty,
    toldUser,
  ],
  'public-trend': [
    ['2.1.1 2.1.2 2.1.3', 'left-out', 'The numbers are cut to their last figure.', '编号仅印末位'],
    logIn('2.6.1'),
    ['3.1.3.5 3.1.3.6 3.1.3.7 3.1.3.8 3.1.3.9 3.1.3.11', 'misprint', 'Western punctuation.', '使用西文标点'],
    setTime('3.1.3.12'),
    warranty,
    ['8.3', 'printed-twice', 'The sentence is printed twice, with a stray mark between.', '全句重复，中有多余符号'],
    toldUser,
  ],
};
