const wide = '\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60';
const escape = '\u001b';

/** Colour codes, wide characters one by one, spaces, and runs of anything else. */
const tokens = new RegExp(`${escape}\\[\\d+m|[${wide}]|\\s+|[^\\s${escape}${wide}]+`, 'gu');

const wideOnly = new RegExp(`^[${wide}]$`, 'u');
const isWide = (token: string): boolean => wideOnly.test(token);
const widthOf = (token: string): number => (token.startsWith(escape) ? 0 : isWide(token) ? 2 : token.length);

/** Columns that a text of one line takes. */
export const columnsOfText = (text: string): number =>
  (text.match(tokens) ?? []).reduce((sum, token) => sum + widthOf(token), 0);

/** Breaks lines that are wider than a column: between words, and anywhere between Chinese characters, which take two places. */
export function wrapLines(text: string, width: number): string[] {
  return keepColours(text.split('\n').flatMap((line) => wrapLine(line, width)));
}

const codes = new RegExp(`${escape}\\[(\\d+)m`, 'g');

/** Ends at the end of a line what is coloured on the next one too, so that frames stay as they are. */
function keepColours(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const before = open;
    for (const [code, number] of line.matchAll(codes)) open = closes(Number(number)) ? '' : open + code;
    return open === '' ? before + line : `${before}${line}${escape}[0m`;
  });
}

/** 0 ends everything, 22 to 29 a style, 39 and 49 a colour; texts here open one thing at a time. */
const closes = (code: number): boolean => code === 0 || (code >= 22 && code <= 29) || code === 39 || code === 49;

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let [current, taken] = ['', 0];
  const next = (): void => {
    lines.push(current.trimEnd());
    [current, taken] = ['', 0];
  };
  for (const token of line.match(tokens) ?? []) {
    const size = widthOf(token);
    if (taken > 0 && taken + size > width && token.trim() !== '') next();
    if (taken === 0 && lines.length > 0 && token.trim() === '') continue;
    current += token;
    taken += size;
  }
  next();
  return lines;
}
