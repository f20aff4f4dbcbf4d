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

/** An event in wire form from a row of CSV: an empty cell is a member left out, and without a type it is usage. */
export function wireOfRow(row: Readonly<Record<string, string>>, place: string): Record<string, unknown> {
  const wire: Record<string, unknown> = { type: 'usage' };
  for (const [column, cell] of Object.entries(row)) {
    if (!columns.includes(column)) {
      fail('invalid-events', place, `has an unknown column ${JSON.stringify(column)}; there are ${columns.join(', ')}`);
    }
    if (cell !== '') wire[column] = written[column]?.(cell) ?? cell;
  }
  return wire;
}

/** Anything else stays as it is, and is refused with the event. */
function flag(cell: string): unknown {
  return cell === 'true' || cell === 'false' ? cell === 'true' : cell;
}
