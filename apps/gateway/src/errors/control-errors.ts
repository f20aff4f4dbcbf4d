import type { Explanation } from './explanation.ts';

/** Codes of configuration, clock, secrets and the admin API. */
export type ControlErrorCode =
  | 'invalid-configuration'
  | 'unreadable-configuration'
  | 'folder-in-use'
  | 'listener-failed'
  | 'plain-listener-exposed'
  | 'master-key-invalid'
  | 'seal-broken'
  | 'clock-not-movable'
  | 'clock-moved-back'
  | 'not-authenticated'
  | 'not-permitted'
  | 'no-such-route'
  | 'method-not-supported'
  | 'no-such-record'
  | 'state-conflict'
  | 'already-exists'
  | 'precondition-missing'
  | 'refused-by-rules'
  | 'body-not-json'
  | 'admin-body-too-large'
  | 'invalid-request'
  | 'invalid-cursor'
  | 'idempotency-key-reused'
  | 'payment-failed'
  | 'chain-broken'
  | 'internal-failure';

const readme = 'README.md';

/** Errors of configuration, clock, secrets and the admin API: cause, cure and where it is described. */
export const controlErrors: Readonly<Record<ControlErrorCode, Explanation>> = {
  'invalid-configuration': [
    'A key of the configuration is unknown, or its value has another shape than asked for.',
    'Correct the key that the message names, in the file, the variable or the flag that it came from.',
    readme,
  ],
  'unreadable-configuration': [
    'A file that the configuration names is missing, may not be read, or is not JSON.',
    'Give a path that this user may read; `dataplus gateway init` writes a working example.',
    readme,
  ],
  'folder-in-use': [
    'Another process has the folder with the database open.',
    'Stop it, ask it through its admin API (--admin-url), or use PostgreSQL for many processes.',
    readme,
  ],
  'listener-failed': [
    'A port could not be opened: it is taken, or needs more rights.',
    'Choose another port, or 0 for any that is free.',
    readme,
  ],
  'plain-listener-exposed': [
    'A listener beyond loopback has neither TLS nor a declared proxy before it.',
    'Give --tls-cert and --tls-key, declare --trusted-proxy, or insist with --insecure-plain.',
    readme,
  ],
  'master-key-invalid': [
    'The master key is not 32 bytes in base64, or its file may be read by others.',
    'Write one with `openssl rand -base64 32` into a file of mode 0600.',
    readme,
  ],
  'seal-broken': [
    'A sealed secret cannot be opened: it was sealed under another master key, or altered.',
    'Start with the master key under which the secrets were made, or rotate the AccessKey.',
    readme,
  ],
  'clock-not-movable': [
    'The clock was not declared movable.',
    'Start with --clock movable; never in production.',
    readme,
  ],
  'clock-moved-back': [
    'The clock would go back: what was counted later would come before.',
    'Move it forwards; for an earlier time begin with an empty database.',
    readme,
  ],
  'not-authenticated': [
    'The request has no Bearer token, or one that is not known.',
    'Send Authorization: Bearer with the admin token, or with a token made for the account.',
    readme,
  ],
  'not-permitted': [
    'The token may not do this, or not for this account.',
    'Use the token of the account itself, or that of the operator.',
    readme,
  ],
  'no-such-route': ['No route of the admin API has this path.', 'Look into /api/openapi.json.', readme],
  'method-not-supported': ['The path is there, but not with this method.', 'Use a method of the Allow header.', readme],
  'no-such-record': ['There is nothing with this id.', 'Take the id from the list that it belongs to.', readme],
  'state-conflict': [
    'The thing is in a state in which this cannot be done.',
    'Read it again; the message says in which state it is.',
    readme,
  ],
  'already-exists': [
    'There is one with this id or name already.',
    'Choose another, or use the one that is there.',
    readme,
  ],
  'precondition-missing': [
    'Something has to be done before: real-name verification, opening the platform, an acceptance, a review.',
    'Do first what the message names.',
    readme,
  ],
  'refused-by-rules': [
    'The rules of an agreement forbid it; the facts have the refusal and its clause.',
    'Read the clause that is cited, and do what it asks for.',
    readme,
  ],
  'body-not-json': ['The body is no JSON object, or not declared as application/json.', 'Send a JSON object.', readme],
  'admin-body-too-large': ['The body is larger than the admin API takes.', 'Send less than 1 MiB.', readme],
  'invalid-request': [
    'A member of the body or a parameter is missing, unknown or of another form.',
    'Correct what the list of faults names.',
    readme,
  ],
  'invalid-cursor': [
    'The cursor is none that a page gave.',
    'Take `next` of the page before, or leave it out.',
    readme,
  ],
  'idempotency-key-reused': [
    'The Idempotency-Key came before with another request.',
    'Give every request its own key, and repeat a request only as it was.',
    readme,
  ],
  'payment-failed': [
    'The payment provider did not take the payment.',
    'Look at the payment; try again or cancel it.',
    readme,
  ],
  'chain-broken': [
    'A record of a hash chain was altered, removed or moved.',
    'Restore the database from a backup; do not repair the hashes.',
    readme,
  ],
  'internal-failure': ['A defect of the gateway.', 'Report it with the request id and the log of that moment.', readme],
};
