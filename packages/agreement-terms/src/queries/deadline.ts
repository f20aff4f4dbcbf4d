import { deadline as periodDeadline, type CountingRule, type Deadline } from '../calendar/deadline.ts';
import type { Instant, PeriodUnit } from '../calendar/units.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { AnyTerm, AnyValue, Citation, Term } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { isList } from './citations.ts';

/** When a period of an agreement ends, with the clauses that state the period. */
export interface TermDeadline extends Deadline {
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly citations: readonly Citation[];
}

/** How to count, and which of several periods. */
export interface TermDeadlineOptions extends CountingRule {
  /** An item of the list, whose facet is the period: `{ item: 'business-policy-change', facet: 'notice' }`. */
  readonly item?: string;
  readonly facet?: string;
  /** Where the text gives several answers: which one, from 0, in the order of the print. */
  readonly answer?: number;
}

const units: readonly string[] = ['hour', 'natural-day', 'working-day', 'month'] satisfies PeriodUnit[];

/**
 * When the period that a term states is over, if it begins at an instant. The unit of the text is counted as it stands
 * and never converted; hours run from the instant, days and months skip its day and end at 24:00 (see
 * `@dataplus/agreement-terms/calendar`). A working day of a year without published holidays makes the answer provisional.
 *
 * @param answer - A term that is a period, or a list with periods among its facets.
 * @param from - The instant, whole milliseconds since 1970-01-01T00:00:00Z.
 * @throws TermsError `period-not-stated` where the text is silent or names no length; `invalid-calendar-instant`.
 *
 * @example
 * ```ts
 * import { deadline, term } from '@dataplus/agreement-terms';
 * import { dateOfDay, instantOfText } from '@dataplus/agreement-terms/calendar';
 *
 * const topUp = deadline(term('market-vendor', 'market-deposit-top-up-period'), instantOfText('2016-09-29T10:00:00+08:00'));
 * dateOfDay(topUp.lastDay); // '2016-10-09': the holiday and the worked Saturday are counted as they were
 * ```
 */
export function deadline(answer: Term | AnyTerm, from: Instant, options: TermDeadlineOptions = {}): TermDeadline {
  const { item, facet, answer: place, ...rule } = options;
  const { value, unit, clauses } = periodIn(answer, { item, facet, place });
  if (typeof value !== 'number' || unit === undefined || !units.includes(unit)) throw notStated(answer, String(value));
  const period = { amount: value, unit: unit as PeriodUnit };
  const citations = clauses.map((clause) => ({ agreement: answer.agreement, clause }));
  return { ...periodDeadline(from, { ...period, ...rule }), ...period, citations };
}

interface Chosen {
  readonly item: string | undefined;
  readonly facet: string | undefined;
  readonly place: number | undefined;
}

function periodIn(answer: AnyTerm, { item, facet, place = 0 }: Chosen): AnyValue {
  if (answer.silent) throw notStated(answer, 'silent');
  if (isList(answer)) {
    const found = answer.value.find(({ id }) => id === item);
    const period = facet === undefined ? undefined : found?.facets?.[facet];
    if (found === undefined || period === undefined)
      throw notStated(answer, `${item ?? 'no item'}, ${facet ?? 'no facet'}`);
    return typeof period === 'string' ? { value: period, clauses: [] } : { ...period, clauses: found.clauses };
  }
  const chosen = [answer, ...answer.alternatives][place];
  if (chosen === undefined) throw notStated(answer, `no answer ${place}`);
  return chosen;
}

function notStated(answer: { readonly agreement: string; readonly topic: TopicId }, what: string): TermsError {
  return new TermsError(
    'period-not-stated',
    `${answer.agreement} ${answer.topic} states no length of time (${what}). Give a period to the calendar's deadline instead.`,
    { field: 'term' },
  );
}
