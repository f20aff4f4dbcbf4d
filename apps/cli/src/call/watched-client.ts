import {
  ClientError,
  ConnectionError,
  createClient,
  DeadlineError,
  UsageError,
  type Client,
} from '@dataplus/http-client';
import type { Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { explainStringToSign } from '../output/explain.ts';
import type { DialectFlag } from '../request/dialect-option.ts';
import type { CallFlags } from './flags.ts';
import { type SentRequest, watchedFetch } from './sent-request.ts';

/** A client that tells on the way what the flags ask to see. */
export interface WatchedClient {
  readonly client: Client;
  /** The last request that went out. */
  readonly sent: () => SentRequest | undefined;
  /** Status and headers of the last answer. */
  readonly received: () => Pick<Response, 'status' | 'statusText' | 'headers'> | undefined;
}

/** A client for one call to `origin`. */
export function watchedClient(origin: string, key: Credentials, flags: CallFlags & DialectFlag, io: Io): WatchedClient {
  let sent: SentRequest | undefined;
  let received: Response | undefined;
  const watched = watchedFetch(flags, async (request) => {
    // A warning is for what is really sent, so a call that was refused before brings none.
    if (sent === undefined) warnOfPlainHttp(request.url, io);
    sent = request;
    if (flags.explain === true) io.stderr.write(`${await explainStringToSign(request.stringToSign)}\n`);
  });
  const milliseconds = flags.timeout * 1000;
  const client = createClient({
    endpoint: origin,
    credentials: key,
    organization: flags.organization ?? io.env.DATAPLUS_ORGANIZATION,
    dialect: flags.dialect,
    insecure: true,
    fetch: async (input, init) => (received = await watched(input, init)),
    timeout: { attempt: milliseconds, total: milliseconds },
    retry: { attempts: 1 + flags.retry },
    validateAnswers: flags.validate ?? false,
    hooks: {
      onRetry: ({ attempt, error, delay }) => {
        io.stderr.write(`attempt ${attempt} failed: ${error.message}; trying again in ${Math.ceil(delay)} ms\n`);
      },
    },
  });
  return { client, sent: () => sent, received: () => received };
}

/** What the client throws, in the words of the command line. A call that did not begin is a wrong use of it. */
export function failCall(error: unknown, place: string, { timeout }: CallFlags): never {
  if (isTimeout(error)) {
    fail('call-failed', place, `no answer within ${timeout} s; check host, port and network`, error);
  }
  if (!(error instanceof ClientError) || error instanceof UsageError) throw error;
  const cure = error instanceof ConnectionError ? '; check host, port and network' : '';
  fail('call-failed', place, error.message + cure, error);
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DeadlineError || (error instanceof DOMException && error.name === 'TimeoutError');

/** Host and answer are not protected by the signature: without TLS anyone on the way can change them. */
function warnOfPlainHttp(url: string, { stderr }: Io): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) {
    stderr.write(`warning: ${hostname}: sent without TLS, anyone on the way can read it; use https\n`);
  }
}
