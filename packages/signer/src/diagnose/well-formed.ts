import { type ArrivedHeaders, arrivedHeaders, type ArrivedRequest, arrivedTarget, isMethod } from '../arrived.ts';
import { fail } from '../errors.ts';

/** A request that R-02 does not refuse. */
export interface WellFormedRequest {
  /** Origin form. */
  readonly target: string;
  readonly headers: ArrivedHeaders;
  /** Empty where absent. */
  readonly host: string;
  readonly contentEncoding: string;
}

/** Refuses a malformed request with the code of the fault (S-11.5): there is no StringToSign to look for. */
export function wellFormed(request: ArrivedRequest): WellFormedRequest {
  const problem = 'must be that of an HTTP request';
  if (!isMethod(request.method)) fail('invalid-method', 'method', problem);
  const target = arrivedTarget(request.target) ?? fail('invalid-target', 'target', problem);

  const flat = [...(request.headers as Iterable<string | readonly string[]>)].flat();
  const pairs = flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? ''] as const] : []));
  const headers =
    arrivedHeaders(pairs) ??
    // One header alone is not repeated.
    (pairs.some((pair) => arrivedHeaders([pair]) === undefined)
      ? fail('invalid-header', 'headers', 'must hold no CR, LF or NUL')
      : fail('repeated-header', 'headers', 'must be there once'));

  const first = (wanted: string): string => pairs.find(([name]) => name.toLowerCase() === wanted)?.[1].trim() ?? '';
  return { target, headers, host: first('host'), contentEncoding: first('content-encoding') };
}
