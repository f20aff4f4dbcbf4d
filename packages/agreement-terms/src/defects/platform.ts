import type { DefectRow } from './defect.ts';

/** Defects of the agreement of the platform. */
export const platformDefects: readonly DefectRow[] = [
  ['preamble', 'printed-twice', 'The title is printed twice.', '标题重复刊印'],
  ['preamble', 'undefined-term', '数加 is said to be defined below and is not.', '“数加”称定义见下文而无定义'],
  [
    'preamble 2.7',
    'contradiction',
    'The counterparty is a legal entity, then also a unit or an individual.',
    '相对方为法律实体，又包括单位或个人',
  ],
  ['2.2', 'left-out', 'The word that is defined (data product) is missing.', '漏印被定义的词语（数据产品）'],
  ['2.7', 'printed-twice', 'The word that is defined is printed twice.', '被定义的词语重复刊印'],
  [
    '4',
    'name-mismatch',
    'The heading says 数加, the definitions 阿里云大数据平台.',
    '标题称数加平台，定义称阿里云大数据平台',
  ],
  [
    '4.1.1.3 6.3',
    'contradiction',
    'A price change is published on the order page, then announced before it on the service page.',
    '调价一处为订购页面公示，一处为事前在服务页面通知',
  ],
  [
    '4.1.2(1) 10.2',
    'undefined-term',
    '数据市场 (data market) is not defined; 服务市场 seems meant.',
    '“数据市场”未定义，似指服务市场',
  ],
  [
    '4.2 7.2 11.1.2',
    'contradiction',
    'Service can be ended at any time, the agreement only with notice in writing.',
    '服务可随时终止，协议须提前书面通知终止',
  ],
  [
    '5.1',
    'left-out',
    'The verb is missing: what is promised about the website terms is not said.',
    '漏印动词，承诺内容不明',
  ],
  [
    '5.1 11.1.1',
    'name-mismatch',
    'The website terms are called 服务条款 here and 服务协议 in the agreement of vendors.',
    '此处称《服务条款》，服务商协议中称《服务协议》',
  ],
  [
    '5.4.5 5.5 5.5.2 5.5.3 5.5.4 5.5.5 5.5.6 5.6 5.8',
    'misprint',
    'The English word data stands for 数据.',
    '“数据”印作英文',
  ],
  ['5.5.6', 'printed-twice', 'The word for service is printed twice.', '“服务”二字重复'],
  ['7.1', 'misprint', 'The brackets round the list of brands do not balance.', '品牌列举的括号不成对'],
  [
    '10.3 10.3.5 10.5',
    'contradiction',
    'Damage from use or inability to use is excluded altogether, and liability is capped as if it existed.',
    '使用或未能使用的损害全部免责，又约定责任上限',
  ],
  [
    '11.1.4 11.1.5',
    'misplaced',
    'Items of the list of ends of the agreement speak of ending the service.',
    '列于协议终止情形而规定终止服务',
  ],
  ['11.1.5 11.1.6', 'run-together', '11.1.6 is printed on the line of 11.1.5.', '11.1.6与11.1.5连排'],
  [
    '11.2.2',
    'garbled',
    'The provider may decide, by itself, what the user must bear.',
    '“有权自行决定”所接句子以用户为主语',
  ],
  ['12.2 13', 'run-together', 'The heading of article 13 is printed on the line of 12.2.', '第十三条标题与12.2连排'],
];
