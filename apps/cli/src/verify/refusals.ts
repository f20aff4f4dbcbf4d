import type { RefusalReason } from '@dataplus/signer';

/** What each refusal means to the sender, and what to do. */
export const refusals: Readonly<Record<RefusalReason, string>> = {
  'body-too-large': 'the body is larger than the service takes; send less',
  'malformed-request':
    'method or target is malformed, or Authorization, Date, Content-Type or Content-MD5 stands there twice; send each once',
  'missing-authorization': 'there is no Authorization header; sign the request',
  'unsupported-scheme': 'Authorization does not begin with "Dataplus "; write the scheme word so',
  'malformed-authorization': 'Authorization is not "Dataplus <AccessKey id>:<28 characters of Base64>"; write it so',
  'missing-date': 'there is no Date header; send the one that was signed',
  'malformed-date': 'Date is not like "Sat, 07 May 2016 08:19:52 GMT"; write it so (or verify with --dates lenient)',
  'unknown-access-key': 'the AccessKey id of the request is not the one given here; check both',
  'date-skewed': 'Date is too far from the clock; set the clock, or verify with --now or --max-skew',
  'signature-mismatch': 'the secret gives another signature for what arrived; dataplus diagnose finds out why',
  'disabled-access-key': 'the AccessKey is disabled; use another',
  'content-md5-mismatch': 'Content-MD5 is not the digest of the body; leave it out or correct it',
  replayed: 'this signature was admitted before; sign each call anew',
};
