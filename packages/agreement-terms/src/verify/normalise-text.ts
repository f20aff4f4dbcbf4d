/** White space of every kind, zero-width space and byte order mark included; the same set in every implementation. */
const whiteSpace = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/**
 * The normalised text of a clause, whose SHA-256 the skeletons hold: the words and punctuation of the print, without
 * what comes from the file format. Removed are images, link targets (the link's text stays), unescaped `*` and `$`,
 * backslashes before ASCII punctuation, and all white space, so that line ends and page breaks inside a word do not
 * count; `\times` becomes `×`. Letters and punctuation stay exactly as printed: no Unicode form is changed.
 *
 * List marks, heading marks and printed numbers are not part of the text given; the splitter takes them off.
 *
 * @example
 * ```ts
 * import { normaliseText } from '@dataplus/agreement-terms/verify';
 * normaliseText('**See [the page](https://example.com)**, open 7\\*24\n\nhours'); // 'Seethepage,open7*24hours'
 * ```
 */
export function normaliseText(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*$]/g, '')
    .replaceAll('\\times', '×')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(whiteSpace, '');
}
