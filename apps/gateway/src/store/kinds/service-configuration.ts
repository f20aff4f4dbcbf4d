import { exact, httpUrl, identifier, type Schema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import type { MeteringRule, ServiceConfiguration } from '../../entitlement/service-configuration.ts';

const count = z.int().check(z.minimum(0));

const meteringRule: Schema<MeteringRule> = exact(
  z.strictObject({
    operation: z.string().check(z.regex(/^(?:\*|[A-Za-z0-9_.:/-]+\*?)$/u)),
    capability: identifier,
    item: identifier,
    quantity: z.enum(['call', 'request-bytes', 'response-bytes']),
    counts: z.enum(['answered', 'successful']),
    roles: z.readonly(z.array(z.enum(['administrator', 'developer', 'operator', 'deployer', 'visitor']))),
  }),
);

/** Checks a {@link ServiceConfiguration}. */
export const serviceConfiguration: Schema<ServiceConfiguration> = exact(
  z.strictObject({
    id: identifier,
    code: identifier,
    agreementService: z.nullable(identifier),
    billedAs: z.nullable(identifier),
    upstream: z.nullable(httpUrl),
    upstreamTimeoutMilliseconds: count,
    replay: z.enum(['allow', 'refuse', 'answer-once']),
    maxSkewSeconds: count,
    dates: z.enum(['imf', 'lenient']),
    maxBodyBytes: count,
    callsPerSecond: z.nullable(z.int().check(z.minimum(1))),
    beta: z.boolean(),
    metering: z.readonly(z.array(meteringRule)),
    enabled: z.boolean(),
  }),
);
