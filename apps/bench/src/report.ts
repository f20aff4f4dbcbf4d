import { type Bar, type Group, type GroupResult, holds, type Row } from './group.ts';

/** A group as the table shows it. */
export function tableOf({ name, title }: Group, { rows, bars, note }: GroupResult): string {
  const width = Math.max(...rows.map((row) => row.name.length), 20);
  const line = (first: string, ...rest: string[]): string =>
    `  ${first.padEnd(width)}${rest.map((text) => text.padStart(13)).join('')}`;
  return [
    `${name}: ${title}`,
    line('', 'median', 'p10', rows.some(({ ratio }) => ratio !== undefined) ? 'ratio' : ''),
    ...rows.map((row) => line(row.name, amount(row.median, row.unit), amount(row.p10, row.unit), ratioText(row))),
    ...(note === undefined ? [] : [`  ${note}`]),
    ...bars.map((bar) => `  ${holds(bar) ? 'pass' : 'FAIL'}  ${barText(bar)}`),
    '',
  ].join('\n');
}

function barText({ what, value, unit, limit, atLeast, aim }: Bar): string {
  const show = (amountOf: number): string => (unit === undefined ? amountOf.toFixed(2) : amount(amountOf, unit));
  const wish = aim === undefined ? '' : `, aim ${show(aim)}`;
  return `${what}: ${show(value)} (${atLeast === true ? 'at least' : 'at most'} ${show(limit)}${wish})`;
}

function ratioText({ ratio }: Row): string {
  return ratio === undefined ? '' : ratio.toFixed(2);
}

function amount(value: number, unit: Row['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
