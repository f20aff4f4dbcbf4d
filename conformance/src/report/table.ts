/** Signs that take two columns in a terminal: Chinese, Japanese, Korean and their punctuation. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

const columns = (text: string): number => Array.from(text).length + (text.match(wide)?.length ?? 0);

/** Lays rows out in columns; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, at) => (row[at] ?? '') + ' '.repeat(width - columns(row[at] ?? '')))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
}
