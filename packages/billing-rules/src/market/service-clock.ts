import { addHours, type Instant } from '@dataplus/agreement-terms/calendar';
import { cite, type CitedClause } from '../trace/citation.ts';

/** What a buyer reports. */
export type FaultKind = 'cannot-run' | 'degraded';

const clocks: Readonly<Record<FaultKind, { readonly hours: number; readonly clause: CitedClause }>> = {
  'cannot-run': { hours: 24, clause: cite('market-vendor', '4.4.5') },
  degraded: { hours: 48, clause: cite('market-vendor', '4.4.6') },
};

/** By when the vendor must offer a solution or a substitute: 24 hours when nothing runs, 48 when it runs badly (4.4.5, 4.4.6). */
export function solutionDue(
  fault: FaultKind,
  reportedAt: Instant,
): { readonly at: Instant; readonly clause: CitedClause } {
  const { hours, clause } = clocks[fault];
  return { at: addHours(reportedAt, hours), clause };
}
