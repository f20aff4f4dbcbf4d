import { type CallPlace, ClientError, ConnectionError } from '../errors.ts';
import type { Deadline } from './deadline.ts';

/** System calls that come before the first byte of a request. */
const beforeSending = ['connect', 'getaddrinfo'];

/** What Node says of the ports that `fetch` may not call by its standard; there is no code. */
const blockedPort = 'bad port';

/** What a rejected `fetch`, or a body that broke off, comes to. */
export function networkError(thrown: unknown, deadline: Deadline, place: CallPlace, firstHop: boolean): ClientError {
  if (deadline.ended !== undefined) return deadline.ended;
  if (thrown instanceof ClientError) return thrown;
  const reasons = reasonsOf(thrown);
  const told = reasons.map(({ code, message }) => code ?? message).find((text) => text !== undefined && text !== '');
  const why = told === undefined ? '' : ` (${told})`;
  if (reasons.some(isGarbled)) {
    const message = `what came back is not HTTP, or badly compressed${why}`;
    return new ConnectionError('garbled-answer', message, { place, cause: thrown });
  }
  const unconnected = reasons.some(
    ({ code, syscall, message }) =>
      code === 'UND_ERR_CONNECT_TIMEOUT' || beforeSending.includes(syscall ?? '') || message === blockedPort,
  );
  return unconnected
    ? new ConnectionError('connection-failed', `no connection${why}`, { place, cause: thrown, unsent: firstHop })
    : new ConnectionError('connection-lost', `the connection broke before the whole answer was there${why}`, {
        place,
        cause: thrown,
      });
}

/** What the parser of HTTP, which in some runtimes has a name only, its own assertions and zlib refuse. */
const garbled = /^(?:HPE_|Z_|UND_ERR_HEADERS_OVERFLOW$|ERR_ASSERTION$)/;

function isGarbled({ name, code = '' }: Reason): boolean {
  return name === 'HTTPParserError' || garbled.test(code);
}

interface Reason {
  readonly name?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly message?: string;
}

/** The innermost reasons: several where a name has several addresses. */
function reasonsOf(thrown: unknown): readonly Reason[] {
  let error = thrown;
  while (error instanceof Error && error.cause !== undefined) error = error.cause;
  const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
  return all.filter((one): one is Reason => typeof one === 'object' && one !== null);
}
