import type { Ops } from '@dataplus/conformance/testee';
import { fail } from '../errors.ts';

/** The suites that this implementation answers, each loaded when it is asked for. */
export const suites: Readonly<Record<string, () => Promise<Ops>>> = {
  signer: async () => (await import('@dataplus/signer/testee')).signerOps,
  'service-schemas': async () => (await import('@dataplus/service-schemas/testee')).serviceSchemasOps,
  'http-client': async () => (await import('@dataplus/http-client/testee')).clientOps,
  'agreement-terms': async () => (await import('@dataplus/agreement-terms/testee')).termsOps,
  'billing-rules': async () => (await import('@dataplus/billing-rules/testee')).billingRulesOps,
};

/** The ops of some suites in one table. */
export async function opsOf(names: readonly string[]): Promise<Ops> {
  const tables = names.map((name) => {
    const load = Object.hasOwn(suites, name) ? suites[name] : undefined;
    return load?.() ?? fail('invalid-argument', '--suite', `must be one of ${Object.keys(suites).join(', ')}`);
  });
  return Object.assign({}, ...(await Promise.all(tables))) as Ops;
}
