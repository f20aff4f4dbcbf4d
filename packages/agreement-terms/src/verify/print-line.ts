/** A line of the print that says something: its 1-based number, whether it has a heading mark, its text without marks. */
export interface PrintLine {
  readonly line: number;
  readonly marked: boolean;
  readonly text: string;
}

const headingMark = /^\s*#{1,6}\s+/;
const rule = /^\s*(?:-\s*){3,}$/;
/** `o` is a list mark only before another mark or a number: elsewhere it is a word. */
const listMarks = /^\s*(?:[-•○◦]\s+|o\s+(?=[-•○◦o]\s|\*{0,2}\d))+/;
const leadingEmphasis = /^[\s*]+/;

/** Reads the lines of a text; blank lines and rules (`---`) say nothing and are left out. */
export function readPrint(text: string): PrintLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((raw, index) => {
    const bare = raw.replace(headingMark, '').replace(listMarks, '').replace(leadingEmphasis, '');
    if (bare === '' || rule.test(raw)) return [];
    return [{ line: index + 1, marked: headingMark.test(raw), text: bare }];
  });
}
