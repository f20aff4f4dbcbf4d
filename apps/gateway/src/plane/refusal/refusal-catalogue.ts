import type { PlaneCode } from './refusal-code.ts';

/** What a refusal means, and what to do about it. */
export interface RefusalExplanation {
  readonly code: PlaneCode;
  readonly cause: string;
  readonly cure: string;
  /** The rule of `conformance/spec/gateway.md`. */
  readonly section: string;
}

const explanations: Readonly<Record<PlaneCode, readonly [section: string, cause: string, cure: string]>> = {
  'malformed-http': ['G-1.1', 'What came is no HTTP/1.1 request.', 'Look at what writes to the connection.'],
  'repeated-host': ['G-1.2', 'There is more than one Host header.', 'Send one.'],
  'malformed-host': [
    'G-1.2',
    'The Host header, or the authority of the target, is no host with an optional port.',
    'Send the host and port that the client connected to.',
  ],
  'misdirected-request': [
    'G-1.3',
    'The target is in absolute form and names another host than the Host header.',
    'Write the same in both, or send the target in origin form.',
  ],
  'unsupported-http-version': ['G-1.4', 'The version is neither HTTP/1.0 nor HTTP/1.1.', 'Send HTTP/1.1.'],
  'unsupported-transfer-encoding': [
    'G-1.5',
    'Transfer-Encoding is another than chunked alone, or there is one in HTTP/1.0.',
    'Send chunked alone, or Content-Length.',
  ],
  'upgrade-not-supported': [
    'G-1.6',
    'The request asks for another protocol on this connection.',
    'Leave the Upgrade header out.',
  ],
  'connect-not-supported': ['G-1.6', 'The method is CONNECT: this is no proxy.', 'Call the address itself.'],
  'expectation-failed': ['G-1.7', 'The Expect header has another value than 100-continue.', 'Leave it out.'],
  'headers-too-large': ['G-2.2', 'The head of the request is larger than the gateway takes.', 'Send fewer headers.'],
  'request-timed-out': [
    'G-2.3',
    'The request did not arrive in the time that it has.',
    'Send it without pauses, or raise the timeouts of the gateway.',
  ],
  'malformed-request-id': [
    'G-1.8',
    'x-dataplus-request-id is there twice, or is not 1 to 128 visible ASCII characters.',
    'Send one, a UUID for instance.',
  ],
  'malformed-timeout': [
    'G-1.9',
    'x-dataplus-timeout is there twice or is no whole number of milliseconds from 1.',
    'Write it like 60000.',
  ],
  'malformed-address': [
    'G-4.3',
    'The path is badly percent-encoded where the address has a parameter.',
    'Write the percent sign itself as %25.',
  ],
  'dot-segment': [
    'G-4.3',
    'A parameter of the path is "." or "..", which programs on the way leave out.',
    'Give the parameter its value.',
  ],
  'operation-not-found': ['G-4.1', 'No operation has this path.', 'Look the address up with `dataplus services`.'],
  'method-not-allowed': ['G-4.2', 'The path is there, but not with this method.', 'Use a method of the Allow header.'],
  'service-not-found': ['G-4.4', 'The gateway has no service of this code.', 'Look at the services of the gateway.'],
  'service-disabled': ['G-4.4', 'The service is switched off.', 'Ask the operator of the gateway.'],
  'app-code-not-supported': [
    'G-4.5',
    'The operation stood behind another gateway, which took an AppCode.',
    'Call the operation that takes a signature.',
  ],
  'platform-not-opened': [
    'G-6.1',
    'The account has no organisation: the platform was not opened.',
    'Accept the agreement of the platform and open it.',
  ],
  'not-a-member': [
    'G-6.1',
    'The sub-account is not a member of the organisation.',
    'Let the administrator refresh the members.',
  ],
  'foreign-organization': [
    'G-6.2',
    'The org_code of the address is not that of the AccessKey.',
    'Write your own org_code.',
  ],
  'not-in-project': [
    'G-6.3',
    'The caller is not in the project that the call names.',
    'Let the administrator of the project add them.',
  ],
  'project-role-missing': [
    'G-6.3',
    'The caller has none of the roles that the call needs in the project.',
    'Ask for one of the roles that the message names.',
  ],
  'agreement-not-accepted': [
    'G-6.4',
    'An agreement that applies was not accepted in the version that is in force.',
    'Accept what the refusal lists.',
  ],
  'beta-not-admitted': [
    'G-6.5',
    'The service is a beta, and the account was not admitted.',
    'Apply, and wait for the review.',
  ],
  'service-not-subscribed': ['G-6.6', 'The account has not opened the service.', 'Order it.'],
  'capability-stopped': [
    'G-6.6',
    'The standing of the service stops what the call needs; the refusal cites the clause.',
    'Pay what is open, or order the service again.',
  ],
  'standing-unknown': [
    'G-6.7',
    'No clause says whether the service may be used in this standing, and the reading that decides is open.',
    'Pay what is open, or let the operator choose the reading that the refusal names.',
  ],
  'rate-limited': [
    'G-7.1',
    'More calls of this operation came with this AccessKey than it may make in a second.',
    'Wait as long as Retry-After says.',
  ],
  'answer-pending': [
    'G-5.5',
    'The first call with this signature has not been answered yet.',
    'Ask again, as Retry-After says.',
  ],
  'upstream-unreachable': [
    'G-8.5',
    'No connection to the service was made.',
    'Try again; the operator looks at the upstream.',
  ],
  'upstream-broke-off': [
    'G-8.5',
    'The service ended the connection before it answered, or its answer is no HTTP.',
    'Try again; the operator looks at the upstream.',
  ],
  'upstream-timed-out': [
    'G-8.5',
    'The service did not answer in time.',
    'Try again, or allow more with x-dataplus-timeout.',
  ],
  'entitlement-unavailable': [
    'G-6.8',
    'The state of accounts cannot be read.',
    'Try again; the operator looks at the database.',
  ],
  'metering-failed': [
    'G-9.2',
    'The call could not be recorded, so that it was not answered; it is not charged.',
    'Try again; the operator looks at the database.',
  ],
  'replay-check-failed': [
    'G-5.6',
    'It could not be found out whether the signature was admitted before.',
    'Try again; the operator looks at the database.',
  ],
  'shutting-down': ['G-2.6', 'The gateway is being stopped.', 'Try again.'],
  'plane-failure': ['G-3.3', 'A defect of the gateway.', 'Report it with the request id.'],
};

/** Every refusal of the data plane that is not one of the signature's (S-9, which the catalogue of the signer explains). */
export const refusalCatalogue: Readonly<Record<PlaneCode, RefusalExplanation>> = Object.fromEntries(
  Object.entries(explanations).map(([code, [section, cause, cure]]) => [code, { code, cause, cure, section }]),
) as Record<PlaneCode, RefusalExplanation>;
