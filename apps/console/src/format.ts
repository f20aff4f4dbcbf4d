import { textOfInstant } from '@dataplus/agreement-terms/calendar';

/** An instant as people in Beijing read it: `2016-03-12 02:00:00`, with milliseconds where there are any. */
export function beijingTime(instant: number): string {
  const [date = '', time = ''] = textOfInstant(instant).split('T');
  return `${date} ${time.replace(/(\.000)?\+08:00$/, '')}`;
}

/** A count with marks between thousands. */
export const grouped = (count: bigint | number): string => count.toLocaleString('en-US');

/** Saves a text as a file: made in the page, sent nowhere. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(rows: readonly (readonly (string | number | bigint)[])[]): string {
  const cell = (value: string | number | bigint): string => {
    const text = typeof value === 'string' && /^[=+@\t\r-](?!\d+(\.\d+)?$)/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
