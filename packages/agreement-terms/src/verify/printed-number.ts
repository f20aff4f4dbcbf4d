import type { PrintLine } from './print-line.ts';

/** A number printed at the start of a text, and how many characters it takes there. */
export interface PrintedNumber {
  /** In Arabic figures, without a trailing dot: `3.1.3` for a clause, `13` for an article. */
  readonly number: string;
  readonly length: number;
}

const digits = '零一二三四五六七八九';
const article = /^第([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])条[、.．\s]/;
const articleWithDot = /^([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])[.．、]\s*/;

/** `十三` is 13. */
function chineseNumeral(word: string): number {
  const [tens, ones] = word.includes('十') ? word.split('十') : ['零', word];
  const value = (digit: string | undefined, empty: number): number => (digit ? digits.indexOf(digit) : empty);
  return 10 * value(tens, 1) + value(ones, 0);
}

/** A clause number (`2.1`, `3.1.3.5.8`, also `2.1.`), but not a reference to one (`3.1.3.11条`). */
export function clauseNumber(text: string): PrintedNumber | undefined {
  const match = /^(\d{1,2}(?:\.\d{1,2})+)\.?(?![\d.条])/.exec(text);
  return match?.[1] === undefined ? undefined : { number: match[1], length: match[0].length };
}

/** `第十三条` or `四.`; `expected` is the article that is due, or `undefined` when any number will do. */
export function chineseArticleNumber(text: string, expected?: number): PrintedNumber | undefined {
  const match = article.exec(text) ?? articleWithDot.exec(text);
  if (match?.[1] === undefined) return undefined;
  const value = chineseNumeral(match[1]);
  if (expected !== undefined && value !== expected) return undefined;
  return { number: String(value), length: match[0].length };
}

/**
 * The number of an article heading: `第N条` and `N.` in Chinese numerals, also without a heading mark when that article
 * is due, and an Arabic `8` or `8.` with a heading mark.
 */
export function articleNumber(line: PrintLine, lastArticle: number): PrintedNumber | undefined {
  const chinese = chineseArticleNumber(line.text, line.marked ? undefined : lastArticle + 1);
  if (chinese !== undefined || !line.marked) return chinese;
  const match = /^(\d{1,2})\.?\s+(?=\D)/.exec(line.text);
  return match?.[1] === undefined ? undefined : { number: match[1], length: match[0].length };
}

/** The number of a point printed as a list, `1. `. */
export function pointNumber(text: string): PrintedNumber | undefined {
  const match = /^(\d{1,2})\.\s+(?=\D)/.exec(text);
  return match?.[1] === undefined ? undefined : { number: match[1], length: match[0].length };
}
