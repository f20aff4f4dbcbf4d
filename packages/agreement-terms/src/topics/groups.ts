import type { Label } from './topic.ts';

/** Sections of the vocabulary, in the order in which tables show them. */
export const groups: Readonly<Record<string, Label>> = {
  parties: ['Parties and text', '主体与文本'],
  acceptance: ['Acceptance', '接受与生效'],
  eligibility: ['Eligibility', '使用条件'],
  precedence: ['What prevails', '优先顺序'],
  change: ['Change of terms', '条款变更'],
  fees: ['Fees', '费用'],
  account: ['Account', '账户'],
  arrears: ['Arrears', '欠费'],
  conduct: ['Conduct', '使用规范'],
  enforcement: ['Breach by the counterparty', '违约处理'],
  service: ['Service', '服务'],
  data: ['Data', '数据'],
  ip: ['Intellectual property', '知识产权'],
  confidentiality: ['Confidentiality', '保密'],
  term: ['Term and termination', '期限与终止'],
  liability: ['Liability', '责任'],
  law: ['Law, notices, survival', '法律适用、通知与存续'],
  market: ['Service market', '服务市场'],
};
