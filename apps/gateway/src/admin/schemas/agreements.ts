import { exact, instant, type Schema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import type { ListedAgreement, ShownAcceptance } from '../../platform/agreements/list-agreements.ts';
import { digest } from './values.ts';

/** An acceptance in its chain. */
export const acceptance: Schema<ShownAcceptance> = exact(
  z.strictObject({
    who: z.string(),
    agreement: z.string(),
    digest,
    channel: z.string(),
    at: instant,
    previous: digest,
    hash: digest,
    current: z.boolean(),
  }),
);

/** An agreement with the version in force. */
export const listedAgreement: Schema<ListedAgreement> = exact(
  z.strictObject({
    agreement: z.string(),
    digest: z.nullable(digest),
    effectiveFrom: z.nullable(instant),
    known: z.boolean(),
    printedDate: z.nullable(z.string()),
    channels: z.array(z.string()),
    versions: z.array(z.strictObject({ digest, effectiveFrom: instant })),
  }),
);
