import * as z from 'zod/mini';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** How far the real-name verification of an account is (V-12.1). The states other than verified are ours. */
export interface RealNameStatus {
  kind: 'individual' | 'enterprise';
  state: 'unverified' | 'in-review' | 'verified' | 'refused';
  verifiedAt?: Instant | undefined;
}

/** Checks a {@link RealNameStatus}. */
export const realNameStatus: Schema<RealNameStatus> = exact(
  z.strictObject({
    kind: z.enum(['individual', 'enterprise']),
    state: z.enum(['unverified', 'in-review', 'verified', 'refused']),
    verifiedAt: z.optional(instant),
  }),
);

/** Owns the resources, is metered, pays (V-12.1). */
export interface MainAccount {
  id: string;
  loginName: string;
  registeredAt: Instant;
  realName: RealNameStatus;
  /** When the platform was opened and its agreement accepted; absent before. */
  platformOpenedAt?: Instant | undefined;
  /** The organisation that it then became the main account of. */
  organization?: string | undefined;
}

/** Checks a {@link MainAccount}. */
export const mainAccount: Schema<MainAccount> = exact(
  z.strictObject({
    id: identifier,
    loginName: nonEmptyText,
    registeredAt: instant,
    realName: realNameStatus,
    platformOpenedAt: z.optional(instant),
    organization: z.optional(identifier),
  }),
);

/** An AccessKey as lists show it: never with its secret (V-12.7). */
export interface AccessKey {
  id: string;
  /** Main account or sub-account. */
  owner: string;
  createdAt: Instant;
  state: 'enabled' | 'disabled';
  lastUsedAt?: Instant | undefined;
}

/** Checks a {@link AccessKey}. */
export const accessKey: Schema<AccessKey> = exact(
  z.strictObject({
    id: identifier,
    owner: identifier,
    createdAt: instant,
    state: z.enum(['enabled', 'disabled']),
    lastUsedAt: z.optional(instant),
  }),
);
