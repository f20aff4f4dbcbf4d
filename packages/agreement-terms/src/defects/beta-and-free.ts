import type { DefectRow } from './defect.ts';

const betaRows: readonly DefectRow[] = [
  ['preamble', 'name-mismatch', 'One title says 协议 (agreement), the other 条款 (terms).', '标题一称协议，一称条款'],
  [
    'preamble 2.1.1',
    'contradiction',
    'Use without a click binds, and opening after approval binds.',
    '使用即达成协议，又须审批后开通',
  ],
  ['2.1.9 2.1.9#2', 'printed-twice', 'The number 2.1.9 is printed twice.', '编号2.1.9重复'],
  ['2.2.1', 'garbled', 'Two ways of saying by which means run into each other.', '“将以提前通过”语句不通'],
  ['2.2.2', 'undefined-term', 'The trial service is not defined.', '“试用服务”未定义'],
  [
    '2.2.2 2.2.4 6.2.1',
    'contradiction',
    'Users who do not pay are spoken of, though the service is free.',
    '服务免费，又称不付费用户及付款义务',
  ],
  ['2.2.3', 'wrong-party', 'The other side of the provider is called the other party.', '以“对方”称用户'],
  [
    '3',
    'name-mismatch',
    'The heading promises storage, destruction and download, which the article does not hold.',
    '标题所列保存、销毁与下载，条文未载',
  ],
  ['4.1', 'misprint', '等因 stands for 等原因 (and other causes).', '“等原因”印作“等因”'],
  ['6.1', 'undefined-term', 'A term by actual use has no end.', '按实际使用情况计算的期限无终点'],
  [
    '7.2',
    'wrong-party',
    'The exclusion holds even if the user was told; the provider seems meant.',
    '“您已被告知”似应为提供方已被告知',
  ],
];

const freeRows: readonly DefectRow[] = [
  ['preamble', 'name-mismatch', 'The title says 协议 (agreement), the text 条款 (terms).', '标题称协议，正文称条款'],
  ['preamble 2', 'printed-twice', 'How the terms are accepted is said twice.', '接受方式重复规定'],
  ['5.1', 'garbled', 'Two ways of saying by which means run into each other.', '“将以提前通过”语句不通'],
  ['5.2', 'garbled', 'The conjunctions of the sentence do not fit each other.', '“除……并将”关联词不配'],
  ['6', 'undefined-term', 'Confidential information is not defined.', '“保密信息”未定义'],
];

const otherName = (title: string, text: string): DefectRow => [
  'preamble',
  'name-mismatch',
  `The title says ${title}, the text ${text}.`,
  `标题为${title}，正文为${text}`,
];
const transferTwice: DefectRow = ['3.2.3', 'printed-twice', 'Transfer is forbidden twice.', '“转让”重复'];
const westernMarks: DefectRow = ['7.3 7.4', 'misprint', 'Western punctuation.', '使用西文标点'];

type BetaOrFreeAgreement =
  | 'rule-engine-mobile-beta'
  | 'machine-translation-beta'
  | 'ecommerce-image'
  | 'face-recognition'
  | 'image-analysis'
  | 'speech'
  | 'ocr'
  | 'experience-hall'
  | 'persona-analysis'
  | 'stream-compute';

/** Defects of the agreements on public betas and on services that are free. */
export const betaAndFreeDefects: Readonly<Record<BetaOrFreeAgreement, readonly DefectRow[]>> = {
  'rule-engine-mobile-beta': betaRows,
  'machine-translation-beta': betaRows,
  'ecommerce-image': freeRows,
  'face-recognition': [...freeRows, otherName('人脸识别', '人脸分析')],
  'image-analysis': freeRows,
  speech: [...freeRows, otherName('语音分析', '智能语音交互')],
  ocr: [...freeRows, otherName('印刷文字识别', 'OCR识别')],
  'experience-hall': [
    ...freeRows,
    ['5.1 5.2', 'run-together', '5.2 is printed on the line of 5.1.', '5.2与5.1连排'],
    ['7.1', 'undefined-term', 'How long the free period lasts is not said.', '“免费体验期限”未定'],
  ],
  'persona-analysis': [
    ...freeRows,
    transferTwice,
    ['4', 'run-together', 'The heading runs into the text.', '标题与正文连排'],
    westernMarks,
  ],
  'stream-compute': [
    ...freeRows,
    otherName('阿里云流计算', '流计算'),
    ['preamble 1 2 3.1 3.1.1 3.1.2 3.2 3.2.1', 'misprint', 'Western punctuation.', '使用西文标点'],
    transferTwice,
    westernMarks,
  ],
};
