import type { ClientErrorCode } from './errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: ClientErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The rule of `conformance/spec/http-client.md` that the code rests on. */
  readonly section: string;
}

const explanations: Readonly<Record<ClientErrorCode, Omit<ErrorExplanation, 'code'>>> = {
  'invalid-client-option': {
    section: 'H-1.1',
    cause: 'An option of createClient, or of one call, has a value that it cannot have.',
    cure: 'Change the option that `field` names.',
  },
  'invalid-call-input': {
    section: 'H-1.2',
    cause: 'The input of a call is not what the operation takes, or what can be sent. Nothing was sent.',
    cure: 'Change the part that `field`, or each of `issues`, names.',
  },
  'missing-organization': {
    section: 'H-1.3',
    cause: 'The path of the operation has a place for the organisation, and the client has none.',
    cure: 'Give `organization` to createClient: the org_code of your console.',
  },
  'missing-endpoint': {
    section: 'H-1.3',
    cause: 'The client has no endpoint, and the call does not say where it goes.',
    cure: 'Give `endpoint` to createClient.',
  },
  'foreign-origin': {
    section: 'H-1.4',
    cause: 'The address is on an origin for which the client does not sign. A signature is good for any host.',
    cure: 'Make it the endpoint, or list it in `origins` if you trust it.',
  },
  'insecure-endpoint': {
    section: 'H-1.5',
    cause: 'Calls over plain http can be read, and repeated for as long as their Date is accepted.',
    cure: 'Take https; on a network of your own set `insecure: true`.',
  },
  'reserved-header': {
    section: 'H-1.6',
    cause: 'The call gives a Date or Authorization header. The client makes both anew for every attempt.',
    cure: 'Leave the header out.',
  },
  'unsupported-authentication': {
    section: 'H-1.7',
    cause: 'The operation stood behind another gateway, which takes an AppCode and no signature.',
    cure: 'Take the operation of the first generation, or call the other gateway with your own fetch.',
  },
  'date-header-forbidden': {
    section: 'H-1.8',
    cause: 'Browsers keep a page from setting Date, which is signed.',
    cure: 'Call from a server, or give createClient a `fetch` that goes through one.',
  },
  'stream-too-large': {
    section: 'H-1.11',
    cause:
      'The digest of a body stands before the body, so a stream is kept first; this one is longer than the spool keeps.',
    cure: 'Pass a Blob, raise `maxBytes` of the spool, or take spoolToDisk of @dataplus/http-client/node.',
  },
  'missing-credentials': {
    section: 'H-9.1',
    cause: 'None of the places that the message lists has credentials.',
    cure: 'Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or write one of the files.',
  },
  'incomplete-credentials': {
    section: 'H-9.2',
    cause: 'An AccessKey id without its secret, or the reverse.',
    cure: 'Set the one that the message names.',
  },
  'unreadable-credentials-file': {
    section: 'H-9.3',
    cause: 'A file of credentials is there and cannot be read.',
    cure: 'Give this user the right to read it.',
  },
  'malformed-credentials-file': {
    section: 'H-9.3',
    cause: 'A file of credentials is not of its form. The message names file and line and shows nothing of it.',
    cure: 'Correct it, or write it anew with the tool that made it.',
  },
  'unknown-credentials-profile': {
    section: 'H-9.4',
    cause: 'The profile that was asked for is not in the file.',
    cure: 'Name another with ALIBABA_CLOUD_PROFILE.',
  },
  'unsupported-credentials-mode': {
    section: 'H-9.4',
    cause: 'The profile is of a kind that has no AccessKey of its own: a role, a token, a login.',
    cure: 'Take a profile with an AccessKey.',
  },
  'security-token-unsupported': {
    section: 'H-9.5',
    cause: 'The credentials are temporary and come with a security token, for which the signature has no place.',
    cure: 'Take an AccessKey of a RAM user.',
  },
  'expired-credentials': {
    section: 'H-9.6',
    cause: 'The credentials have an end, and it has passed.',
    cure: 'Give newer ones, or a function that gives them.',
  },
  'credentials-provider-failed': {
    section: 'H-9.6',
    cause: 'The function that gives the credentials failed; `cause` is what it threw.',
    cure: 'Correct the function.',
  },
  'connection-failed': {
    section: 'H-4.1',
    cause:
      'No connection was made: no such name, nobody listening, no way there. Nothing was sent when `unsent` is true.',
    cure: 'Check endpoint and network.',
  },
  'connection-lost': {
    section: 'H-4.2',
    cause: 'The connection broke before the whole answer was there. The server may have done what was asked.',
    cure: 'Ask the service what became of the call before making it again, if it is not idempotent.',
  },
  'garbled-answer': {
    section: 'H-4.3',
    cause: 'What came back is not HTTP, or not compressed as it says.',
    cure: 'Check that endpoint and port are those of the service, and what stands between.',
  },
  'attempt-timed-out': {
    section: 'H-4.4',
    cause: 'One attempt took longer than `timeout.attempt`. The server may have done what was asked.',
    cure: 'Raise timeout.attempt, or let the method be repeated.',
  },
  'budget-exhausted': {
    section: 'H-4.5',
    cause: 'The call, with its waits and repetitions, took longer than `timeout.total`; `cause` is the failure before.',
    cure: 'Raise timeout.total, or look at the cause.',
  },
  'call-aborted': {
    section: 'H-4.6',
    cause: 'The signal of the call was aborted; `cause` is its reason.',
    cure: 'None: it was asked for.',
  },
  'redirect-refused': {
    section: 'H-6.2',
    cause: 'The server redirects to another origin, or the call wants no redirect.',
    cure: 'List the origin in `redirects.origins` if the request, without signature, may go there.',
  },
  'malformed-redirect': {
    section: 'H-6.4',
    cause: 'The server redirects, and its Location is no address.',
    cure: 'Tell who runs the server.',
  },
  'too-many-redirects': {
    section: 'H-6.3',
    cause: 'More redirects followed one another than `redirects.limit` allows.',
    cure: 'Call the address that the message names.',
  },
  'unexpected-status': {
    section: 'H-7.1',
    cause: 'The status of the answer is no success, and nothing in the answer says more; `received` has what came.',
    cure: 'Look at `received`.',
  },
  'gateway-refused': {
    section: 'H-8.1',
    cause: 'The gateway refused the request and did not pass it on; `refusal.reason` says why.',
    cure: 'With signature-mismatch `comparison` shows which line differs; other reasons name the cure themselves.',
  },
  'clock-skewed': {
    section: 'H-5.3',
    cause: 'The clocks of client and server are further apart than the server accepts.',
    cure: 'Set the clock; both times are in `received`.',
  },
  'service-failed': {
    section: 'H-7.2',
    cause: 'The service says itself that the call failed; `business` has its code and message.',
    cure: 'See the codes of the operation: `operation.failure.codes`.',
  },
  'malformed-answer': {
    section: 'H-7.3',
    cause: 'A success whose body is not of the kind that was asked for: no JSON where JSON should be, or the reverse.',
    cure: 'Check that the endpoint is that of the service; ask for another form with `as`.',
  },
  'invalid-answer': {
    section: 'H-7.4',
    cause: 'The answer is not what its schema says; `issues` lists where.',
    cure: 'Leave answers unchecked, or correct the schema if the service has changed.',
  },
  'task-failed': {
    section: 'H-10.2',
    cause: 'A task that was polled ended and did not succeed; `state` is the word of the service.',
    cure: 'Look at `answer`, and begin the task anew.',
  },
  'polling-timed-out': {
    section: 'H-10.3',
    cause: 'A task was still running when `limit` was over. It goes on at the server.',
    cure: 'Poll again, or raise the limit.',
  },
};

/** Every code that a `ClientError` can carry. */
export const errorCatalogue: Readonly<Record<ClientErrorCode, ErrorExplanation>> = Object.fromEntries(
  Object.entries(explanations).map(([code, explanation]) => [code, { code, ...explanation }]),
) as Record<ClientErrorCode, ErrorExplanation>;
