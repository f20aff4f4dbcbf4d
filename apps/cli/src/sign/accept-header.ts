import type { GivenRequest } from '../request/request.ts';

/**
 * Adds the Accept header that `fetch` and curl send where none is given, so that it is signed too. `-H "Accept:"` asks for
 * an empty one.
 */
export function withAccept(request: GivenRequest): GivenRequest {
  const given = request.headers.some(([name]) => name.toLowerCase() === 'accept');
  return given ? request : { ...request, headers: [...request.headers, ['accept', '*/*']] };
}
