import { cite, type CitedClause } from '../../trace/citation.ts';

/** Where a service stands. */
export type RungName =
  | 'not-open'
  | 'in-service'
  | 'compute-expired'
  | 'download-stopped'
  | 'download-and-compute-stopped'
  | 'frozen'
  | 'frozen-not-charged'
  | 'unpaid'
  | 'restricted'
  | 'expired'
  | 'ended';

/** One rung: what it stops and whether usage goes on being charged. */
export interface Rung {
  /** Capabilities that are stopped; `all` stops whatever the service has. */
  readonly stops: readonly string[] | 'all';
  /** What is charged on this rung. */
  readonly charges: 'usage' | 'kept-storage' | 'nothing';
  /** What the provider does with the data. */
  readonly data: 'kept' | 'may-be-deleted' | 'silent';
}

/** The ladder of MaxCompute's arrears, each rung with the clause that sets it up. Time and payment move along it. */
export const arrearsLadder: readonly {
  readonly rung: RungName;
  /** Hours of arrears after which the rung is reached; the boundary is a reading. */
  readonly afterHours: number;
  readonly clause: CitedClause;
  readonly clearedBy: 'full-payment';
}[] = [
  { rung: 'download-stopped', afterHours: 0, clause: cite('maxcompute', '2.4.1'), clearedBy: 'full-payment' },
  { rung: 'frozen', afterHours: 24, clause: cite('maxcompute', '2.4.2'), clearedBy: 'full-payment' },
];

/** What each rung does. */
export const rungs: Readonly<Record<RungName, Rung>> = {
  'not-open': { stops: 'all', charges: 'nothing', data: 'silent' },
  'in-service': { stops: [], charges: 'usage', data: 'kept' },
  'compute-expired': { stops: ['compute'], charges: 'usage', data: 'kept' },
  'download-stopped': { stops: ['download'], charges: 'usage', data: 'kept' },
  'download-and-compute-stopped': { stops: ['download', 'compute'], charges: 'usage', data: 'kept' },
  frozen: { stops: 'all', charges: 'kept-storage', data: 'kept' },
  'frozen-not-charged': { stops: 'all', charges: 'nothing', data: 'silent' },
  unpaid: { stops: [], charges: 'usage', data: 'kept' },
  restricted: { stops: 'all', charges: 'usage', data: 'kept' },
  expired: { stops: 'all', charges: 'nothing', data: 'silent' },
  ended: { stops: 'all', charges: 'nothing', data: 'may-be-deleted' },
};
