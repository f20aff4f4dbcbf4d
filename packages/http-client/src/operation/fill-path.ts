import type { AnyOperation } from '@dataplus/service-schemas/core';
import { encode } from '../call/resolve-url.ts';
import { UsageError } from '../errors.ts';
import { need } from '../need.ts';

/** The path of an operation with its parameters, each percent-encoded as one segment. */
export function fillPath({ id, path }: AnyOperation, values: object = {}, organization: string | undefined): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'org_code' && organization === undefined) {
      throw new UsageError('missing-organization', 'organization', `${id} needs it; give it to createClient`);
    }
    const value = name === 'org_code' ? organization : (values as Record<string, unknown>)[name];
    const text = String(value);
    // Nothing, one dot and two would lead to another path.
    need(!/^\.{0,2}$/.test(text), `path.${name}`, 'a path segment', 'invalid-call-input');
    return encode(text);
  });
}
