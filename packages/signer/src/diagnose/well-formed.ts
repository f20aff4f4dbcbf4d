import { type ArrivedHeaders, arrivedHeaders, type ArrivedRequest, arrivedTarget, isMethod } from '../arrived.ts';
import { fail } from '../errors.ts';
import { headerValue } from '../header-value.ts';

/** A request that R-02 does not refuse. */
export interface WellFormedRequest {
  readonly method: string;
  /** Origin form. */
  readonly target: string;
  readonly headers: ArrivedHeaders;
  /** Empty where absent. */
  readonly host: string;
  readonly contentEncoding: string;
}

/** The headers of which R-02 speaks. */
const checked = /^(accept|authorization|content-type|content-md5|date)$/i;

/** Refuses a malformed request with the code of the fault (S-11.5): there is no StringToSign to look for. */
export function wellFormed(request: ArrivedRequest): WellFormedRequest {
  const { method } = request;
  if (!isMethod(method)) fail('invalid-method', 'method', 'must be an HTTP token');
  const target = arrivedTarget(request.target) ?? fail('invalid-target', 'target', 'must be that of a request line');
  const pairs = pairsOf(request.headers);
  const headers = arrivedHeaders(pairs) ?? refuseHeaders(pairs);
  const first = (name: string): string => pairs.find(([key]) => key.toLowerCase() === name)?.[1].trim() ?? '';
  return { method, target, headers, host: first('host'), contentEncoding: first('content-encoding') };
}

function refuseHeaders(pairs: readonly (readonly [string, string])[]): never {
  const holdsBreak = pairs.some(([name, value]) => checked.test(name) && headerValue(value) === undefined);
  return holdsBreak
    ? fail('invalid-header', 'headers', 'must hold no CR, LF or NUL')
    : fail('repeated-header', 'headers', 'must be there once');
}

function pairsOf(headers: ArrivedRequest['headers']): (readonly [string, string])[] {
  const list = [...(headers as Iterable<string | readonly [string, string]>)];
  return list.flatMap((entry, i) => {
    if (typeof entry !== 'string') return [entry];
    return i % 2 === 0 ? [[entry, list[i + 1] as string] as const] : [];
  });
}
