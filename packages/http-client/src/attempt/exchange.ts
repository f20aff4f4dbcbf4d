import type { Signed, Signer } from '@dataplus/signer';
import type { ArrivedAnswer } from '../answer/answer.ts';
import { logAnswer, logRequest } from '../log/log-call.ts';
import type { Deadline } from './deadline.ts';
import type { Hop } from './hop.ts';
import { networkError } from './network-error.ts';
import type { Attempt } from './send-attempt.ts';

/** One request and the headers of its answer. */
export interface Exchange {
  readonly attempt: Attempt;
  readonly hop: Hop;
  readonly signer: Signer;
  readonly deadline: Deadline;
  /** How many redirects led here. */
  readonly followed: number;
}

/** Hook, date and signature, sending, hook. */
export async function exchange({ attempt, hop, signer, deadline, followed }: Exchange): Promise<ArrivedAnswer> {
  const { call, settings, number } = attempt;
  const { hooks, log, clock } = settings;
  const event = { requestId: call.place.requestId, attempt: number, method: hop.method, url: hop.url.href };

  let headers = hop.headers;
  if (hooks.beforeSign !== undefined) {
    const changeable = { ...headers };
    await hooks.beforeSign({ ...event, headers: changeable });
    headers = changeable;
  }
  const signed = hop.signed ? signHop(signer, hop, headers, attempt) : undefined;
  if (log !== undefined) logRequest(log, event, signed?.headers ?? headers, signed?.stringToSign);

  const sent = clock.elapsed();
  const response = await send(attempt, hop, signed?.headers ?? headers, deadline, followed === 0);
  const milliseconds = clock.elapsed() - sent;
  if (log !== undefined) logAnswer(log, event, response, milliseconds);
  const stringToSign = signed?.stringToSign;
  if (hooks.afterResponse !== undefined) {
    const { status, headers: received } = response;
    await hooks.afterResponse({ ...event, status, headers: received, stringToSign, milliseconds });
  }
  return {
    response,
    call,
    settings,
    deadline,
    stringToSign,
    accessKeyId: signer.accessKeyId,
    attempt: number,
    firstHop: followed === 0,
  };
}

/** The Date is made here, so that it is never older than the attempt. */
function signHop(
  signer: Signer,
  hop: Hop,
  headers: Readonly<Record<string, string>>,
  { call, settings }: Attempt,
): Signed {
  const { method, url, body } = hop;
  const digest = body === undefined || body.digest.byteLength === 0 ? undefined : body.digest;
  return signer.sign(
    { method, target: url.pathname + url.search, headers, body: digest },
    { dialect: call.dialect, now: settings.skew.now },
  );
}

async function send(
  { call, settings }: Attempt,
  hop: Hop,
  headers: Readonly<Record<string, string>>,
  deadline: Deadline,
  firstHop: boolean,
): Promise<Response> {
  try {
    return await settings.fetch(hop.url.href, {
      ...call.init,
      method: hop.method,
      headers,
      body: hop.body?.content ?? null,
      redirect: 'manual',
      // The attempt ends with its deadline; an answer that is read later still listens to the caller.
      signal:
        call.streams && call.signal !== undefined ? AbortSignal.any([deadline.signal, call.signal]) : deadline.signal,
    });
  } catch (error) {
    throw networkError(error, deadline, call.place, firstHop);
  }
}
