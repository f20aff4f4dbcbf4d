import type { AnyOperation } from '@dataplus/service-schemas/core';
import { encode } from '../call/resolve-url.ts';
import { UsageError } from '../errors.ts';

/** The path of an operation with its parameters, each percent-encoded as one segment. */
export function fillPath({ id, path }: AnyOperation, values: object = {}, organization: string | undefined): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'org_code' && organization === undefined) {
      throw new UsageError('missing-organization', 'organization', `${id} needs it; give it to createClient`);
    }
    const value = name === 'org_code' ? organization : (values as Record<string, unknown>)[name];
    const text = String(value);
    // These two would lead to another path.
    if (text === '' || text === '.' || text === '..') {
      throw new UsageError(
        'invalid-call-input',
        name === 'org_code' ? 'organization' : `path.${name}`,
        'is no path segment',
      );
    }
    return encode(text);
  });
}
