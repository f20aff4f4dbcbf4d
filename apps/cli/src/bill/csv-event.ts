import { fail } from '../errors.ts';

/** How the cell of a column is written in an event, where it is not the text itself. */
const written: Readonly<Record<string, (cell: string) => unknown>> = {
  amount: (amount) => ({ currency: 'CNY', amount }),
  months: Number,
  on: flag,
  correction: flag,
};

/** Columns of all kinds of events; a file has those that it needs. */
const columns: readonly string[] = [
  'type',
  'id',
  'at',
  'account',
  'service',
  'item',
  'project',
  'quantity',
  'day',
  'factor',
  'correction',
  'amount',
  'kind',
  'months',
  'promotion',
  'mode',
  'on',
  'path',
  'noticedAt',
  'firstDay',
];

/** Checks the first row of a file: the members that the cells of all others are. */
export function headerOfRow(header: readonly string[], place: string): readonly string[] {
  const unknown = header.find((column) => !columns.includes(column));
  if (unknown !== undefined) {
    fail('invalid-events', place, `has an unknown column ${JSON.stringify(unknown)}; there are ${columns.join(', ')}`);
  }
  const twice = header.find((column, i) => header.indexOf(column) !== i);
  if (twice !== undefined) fail('invalid-events', place, `has the column ${twice} twice; name each once`);
  return header;
}

/** An event in wire form from a row of CSV: an empty cell is a member left out, and without a type it is usage. */
export function wireOfRow(header: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const wire: Record<string, unknown> = { type: 'usage' };
  header.forEach((column, i) => {
    const cell = cells[i] ?? '';
    if (cell !== '') wire[column] = written[column]?.(cell) ?? cell;
  });
  return wire;
}

/** Anything else stays as it is, and is refused with the event. */
function flag(cell: string): unknown {
  return cell === 'true' || cell === 'false' ? cell === 'true' : cell;
}
