import type { DefectRow } from './defect.ts';

/** Defects of the agreement of vendors. */
export const marketVendorDefects: readonly DefectRow[] = [
  ['preamble', 'printed-twice', 'The title is printed twice.', '标题重复刊印'],
  [
    'preamble 1.2 2.2.3',
    'contradiction',
    'The vendor is a legal entity, then also an individual.',
    '服务商为法律实体，又包括个人',
  ],
  [
    'preamble 1.7 5.5',
    'contradiction',
    'Changed rules bind upon publication without notice, or upon notice and confirmation.',
    '规则一经公布即生效，又须通知并确认',
  ],
  [
    'preamble 10.1.1',
    'name-mismatch',
    'The website terms are called 服务协议 here and 服务条款 in the agreement of the platform.',
    '此处称《服务协议》，平台协议中称《服务条款》',
  ],
  [
    '1.1',
    'garbled',
    'A bracket is not closed, and a stray word stands before the page that decides.',
    '括号未闭合，且有多余的“解释”',
  ],
  ['1.7', 'misprint', '不适时 stands for 不时 (from time to time).', '“不时”印作“不适时”'],
  ['2.3.3', 'broken-off', 'The sentence on transfer with consent breaks off.', '经同意转让一句中断'],
  [
    '2.4.4',
    'garbled',
    'The sentence on data services that are not unique cannot be parsed.',
    '“不具有唯一性的规则”语句不通',
  ],
  [
    '3.2.2.2 3.3.1',
    'contradiction',
    'Fees can be changed at any time, and only with advance notice and a right to refuse.',
    '可随时调整收费，又须提前通知且可拒绝',
  ],
  [
    '3.2.3 6.1',
    'contradiction',
    'The provider may ask for a deposit; the vendor must pay one.',
    '一处为有权收取保证金，一处为需支付',
  ],
  [
    '3.4.5',
    'wrong-party',
    'A complaint of the seller withholds settlement; the buyer seems meant.',
    '“卖家投诉”似应为买家投诉',
  ],
  [
    '3.4.6 5.7.4 6.2',
    'contradiction',
    'Losses beyond the deposit are taken from settleable fees, or from the next settlement.',
    '保证金不足部分，一处从可结算费用扣除，一处从下次结算款扣除',
  ],
  ['3.5.1', 'garbled', 'The object is missing: the provisions on what is not said.', '“关于的约定”漏印宾语'],
  ['4.6.2', 'garbled', 'Leading users away from the charging system is half said.', '“向用户脱离”语句不通'],
  ['4.8', 'undefined-term', 'Who the beneficiary is that the vendor claims from is not said.', '“受益人”未定义'],
  [
    '5.8 9.3 9.5 10.1.3.1 10.1.3.2',
    'contradiction',
    'Any breach ends the agreement, or only a serious one.',
    '任何违约可终止，又以严重违约为限',
  ],
  ['5.9', 'wrong-party', 'The market, which is no party, gives the notice.', '由服务市场通知，而服务市场非主体'],
  ['6.2', 'misprint', '结算项目款 stands for the settlement money.', '“结算款项”印作“结算项目款”'],
  ['7.6', 'undefined-term', 'A duty of secrecy is broken that no clause states.', '所称保密义务未见规定'],
  ['8', 'misprint', 'The heading carries a mark after its number.', '标题编号后有多余顿号'],
  ['8.1 9.4', 'printed-twice', '9.4 repeats 8.1.', '9.4重复8.1'],
  [
    '10.1.3.1',
    'garbled',
    'Serious breach of promises includes any provision of the agreement.',
    '“包括但不限于任何约定”语句不通',
  ],
  [
    '11.5',
    'wrong-party',
    'The dispute clause names the user, who is no party; the vendor seems meant.',
    '争议条款称“用户”，似应为服务商',
  ],
];
