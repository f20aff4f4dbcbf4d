import type { Label } from '../topics/topic.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';

/** Kinds of defects of the print. */
export const defectKinds = {
  'printed-twice': ['words or a number printed twice', '重复刊印'],
  'left-out': ['a word or a number left out', '漏字、漏号'],
  'broken-off': ['a sentence that breaks off', '句子中断'],
  'run-together': ['clauses that run together', '条文连排'],
  garbled: ['a sentence that cannot be parsed as printed', '语句不通'],
  misprint: ['a wrong letter, word or mark', '错字、错符号'],
  'foreign-name': ['the name of another product', '载有其他产品名称'],
  'name-mismatch': ['one thing under two names', '名称不一致'],
  'undefined-term': ['a word that nothing defines', '用语未定义'],
  'wrong-party': ['another party than the sense asks for', '主体有误'],
  misplaced: ['a clause that does not belong where it stands', '条文错置'],
  contradiction: ['clauses of one agreement that contradict each other', '自相矛盾'],
} as const;

/** Kind of a defect, such as `'broken-off'`. */
export type DefectKind = keyof typeof defectKinds;

/** A defect of the print of an agreement, and where it stands. */
export interface Defect {
  readonly agreement: AgreementId;
  /** The clauses concerned, in the order of the print. */
  readonly clauses: readonly string[];
  readonly kind: DefectKind;
  /** What is wrong, in English and in Chinese. */
  readonly what: Label;
}

/** A defect as it is written down: clauses parted by spaces. */
export type DefectRow = readonly [clauses: string, kind: DefectKind, en: string, zh: string];
