import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { Transaction } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { RefusedCall } from '../plane/refusal/ring.ts';
import type { PaymentProvider } from './money/payment-provider.ts';
import type { Seal } from '../secrets/seal.ts';

/** What the platform's functions need besides the database. */
export interface PlatformParts {
  readonly seal: Seal;
  readonly payments: PaymentProvider;
  /** Where sub-accounts sign in; the code of the organisation is put in its place. */
  readonly loginLink: (organization: string) => string;
  readonly clock: Pick<MovableClock, 'movable' | 'system'>;
  /** The last calls that this process refused, newest first. */
  readonly refusals: () => readonly RefusedCall[];
  /** Folder for copies of the database. */
  readonly backups: string;
}

/** A question that is asked of the platform. */
export interface Question {
  readonly queries: Queries;
  /** Time of the gateway's clock. */
  readonly at: Instant;
  readonly parts: PlatformParts;
}

/** A piece of work: all that it writes is committed together, or nothing. */
export interface Work extends Question {
  readonly queries: Transaction<Tables>;
  /** Who does it, for the audit log: `operator`, `account:<id>`, `system`. */
  readonly actor: string;
}

/** Work that takes many transactions. */
export interface Action {
  readonly database: Database;
  readonly clock: Clock;
  readonly parts: PlatformParts;
  readonly actor: string;
}
