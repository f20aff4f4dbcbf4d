import type { ReplayGuard } from '@dataplus/signer';
import type { EntitlementCache } from '../entitlement/cache.ts';
import type { StandIns } from '../stand-in/stand-ins.ts';
import type { SpoolFolder } from './body/spool-file.ts';
import type { HttpDates } from './answer/http-dates.ts';
import type { UpstreamPools } from './forward/pools.ts';
import type { Limits } from './limits.ts';
import type { DataPlaneOptions } from './options.ts';
import type { Budget } from './rate/budget.ts';
import type { TokenBuckets } from './rate/token-buckets.ts';
import type { RefusalRing } from './refusal/ring.ts';
import type { PendingAnswers } from './replay/pending-answers.ts';
import type { Verifiers } from './verify/verifiers.ts';

/** What the steps of a call share; made once by `startDataPlane`. */
export interface PlaneParts {
  readonly options: DataPlaneOptions;
  readonly limits: Limits;
  readonly cache: EntitlementCache;
  readonly verifiers: Verifiers;
  readonly guard: ReplayGuard;
  readonly pending: PendingAnswers;
  readonly buckets: TokenBuckets;
  readonly diagnoses: Budget;
  readonly spool: SpoolFolder;
  readonly pools: UpstreamPools;
  readonly standIns: StandIns;
  readonly ring: RefusalRing;
  readonly dates: HttpDates;
  /** Milliseconds of a clock that nobody moves. */
  readonly monotonic: () => number;
  readonly isClosing: () => boolean;
}
