/** Characters that a terminal would swallow or act upon, shown by the signs that stand for them. */
const invisible: Readonly<Record<string, string>> = {
  '\n': '␊',
  '\r': '␍',
  '\t': '␉',
  '\0': '␀',
  '\x1b': '␛',
  '\x7f': '␡',
};

/** Makes every control character of a text visible; a line end stays a line end behind its sign. */
export function showLineEnds(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\0-\x1f\x7f]/g, (sign) => {
    const shown = invisible[sign] ?? `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
    return sign === '\n' ? `${shown}\n` : shown;
  });
}
