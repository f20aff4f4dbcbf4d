/**
 * Parts a command into its words as a POSIX shell does: quotes, backslashes, `$'…'`, continued lines. Nothing is expanded.
 *
 * @returns The words, or `undefined` when a quote is not closed.
 */
export function shellWords(command: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  while (at < command.length) {
    const rest = command.slice(at);
    const piece =
      take(/^(?:\\\r?\n|[ \t\r\n])+/, rest) ??
      take(/^'([^']*)'/, rest) ??
      take(/^"((?:[^"\\]|\\[\s\S])*)"/, rest, (text) => text.replace(/\\(\r?\n|[$`"\\])/g, keepUnlessLine)) ??
      take(/^\$'((?:[^'\\]|\\[\s\S])*)'/, rest, ansiC) ??
      take(/^\\([\s\S])/, rest) ??
      take(/^([^\s'"\\])/, rest);
    if (piece === undefined) return undefined;
    at += piece.length;
    if (piece.text === undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + piece.text;
  }
  return word === undefined ? words : [...words, word];
}

/** `text` is `undefined` for what stands between words. */
function take(
  pattern: RegExp,
  rest: string,
  decode: (text: string) => string = (text) => text,
): { length: number; text: string | undefined } | undefined {
  const match = pattern.exec(rest);
  if (match === null) return undefined;
  return { length: match[0].length, text: match[1] === undefined ? undefined : decode(match[1]) };
}

const keepUnlessLine = (_: string, sign: string): string => (sign.endsWith('\n') ? '' : sign);

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07' };

function ansiC(text: string): string {
  return text.replace(/\\(?:u([\da-f]{1,4})|x([\da-f]{1,2})|([\s\S]))/gi, (_, unicode, hex, sign) => {
    const code = (unicode ?? hex) as string | undefined;
    return code === undefined ? (named[sign as string] ?? (sign as string)) : String.fromCharCode(parseInt(code, 16));
  });
}
