import * as z from 'zod/mini';
import { httpUrl, identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** A tenant; its code is the first segment of addresses (V-1.3). */
export interface Organization {
  code: string;
  name: string;
  mainAccount: string;
  openedAt: Instant;
}

/** Checks a {@link Organization}. */
export const organization: Schema<Organization> = exact(
  z.strictObject({ code: identifier, name: nonEmptyText, mainAccount: identifier, openedAt: instant }),
);

/** A RAM sub-account: made by the main account, owns nothing, is not metered (V-12.2). */
export interface SubAccount {
  id: string;
  mainAccount: string;
  loginName: string;
  displayName?: string | undefined;
  /** Whether it may sign in to the web console. */
  consoleAccess: boolean;
  createdAt: Instant;
}

/** Checks a {@link SubAccount}. */
export const subAccount: Schema<SubAccount> = exact(
  z.strictObject({
    id: identifier,
    mainAccount: identifier,
    loginName: nonEmptyText,
    displayName: z.optional(nonEmptyText),
    consoleAccess: z.boolean(),
    createdAt: instant,
  }),
);

/** What one "refresh members" did: RAM's sub-accounts are now the organisation's members (V-12.2). */
export interface MemberSync {
  organization: string;
  requestedBy: string;
  at: Instant;
  added: string[];
  removed: string[];
  /** Members after it. */
  members: number;
}

/** Checks a {@link MemberSync}. */
export const memberSync: Schema<MemberSync> = exact(
  z.strictObject({
    organization: identifier,
    requestedBy: identifier,
    at: instant,
    added: z.array(identifier),
    removed: z.array(identifier),
    members: z.int().check(z.minimum(0)),
  }),
);

/** The address at which the sub-accounts of an organisation sign in; it names the organisation (V-12.2). */
export interface MemberLoginLink {
  organization: string;
  url: string;
}

/** Checks a {@link MemberLoginLink}. */
export const memberLoginLink: Schema<MemberLoginLink> = exact(
  z.strictObject({ organization: identifier, url: httpUrl }),
);
