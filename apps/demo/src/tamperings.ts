import type { RefusalReason } from '@dataplus/signer';
import type { Mistake } from '@dataplus/signer/diagnose';
import { compressedPost, jsonPost, publishedExample, synthesis } from './calls.ts';
import { type Outgoing, signed } from './send.ts';

/** One way in which a request goes wrong, and what is to come of it. */
export interface Tampering {
  readonly what: string;
  readonly reason: RefusalReason;
  /** What `diagnose` is to find, where the signature is wrong; undefined where no mistake of a client explains it. */
  readonly mistake?: Mistake;
  /** What is sent to the server, in this order; the last one is to be refused. */
  readonly outgoing: (origin: string) => readonly Outgoing[];
}

const withPath = (query: string) => ({ ...publishedExample, path: `/org_code/service_code/api_name?${query}` });
const second = 1000;

/** Ways in which requests are changed, and mistakes that real clients make. */
export const tamperings: readonly Tampering[] = [
  {
    what: 'the query is changed on the way',
    reason: 'signature-mismatch',
    outgoing: (origin) => [{ ...signed(origin, publishedExample), url: origin + withPath('param1=yyy').path }],
  },
  {
    what: 'the body is changed on the way',
    reason: 'signature-mismatch',
    outgoing: (origin) => [{ ...signed(origin, jsonPost), body: '{"name":"数加","size":4}' }],
  },
  {
    what: 'the client signs the query sorted, and sends it as it was',
    reason: 'signature-mismatch',
    mistake: 'query-sorted',
    outgoing: (origin) => [{ ...signed(origin, withPath('a=1&b=2')), url: origin + withPath('b=2&a=1').path }],
  },
  {
    what: 'the HTTP library writes the JSON body once more',
    reason: 'signature-mismatch',
    mistake: 'body-re-serialised',
    outgoing: (origin) => [
      { ...signed(origin, { ...jsonPost, body: '{"name": "hello", "size": 3}' }), body: '{"name":"hello","size":3}' },
    ],
  },
  {
    what: 'the body is compressed after it was digested',
    reason: 'signature-mismatch',
    mistake: 'digest-before-compression',
    outgoing: (origin) => [
      {
        ...signed(origin, { ...compressedPost, body: (jsonPost.body as string).repeat(100) }),
        body: compressedPost.body ?? null,
      },
    ],
  },
  {
    what: 'the HTTP library puts its own Accept in place',
    reason: 'signature-mismatch',
    mistake: 'accept-replaced',
    outgoing: (origin) => {
      const { headers, ...rest } = signed(origin, publishedExample);
      return [{ ...rest, headers: { ...headers, accept: '*/*' } }];
    },
  },
  {
    what: 'the client reads its clock twice, for the signature and for Date',
    reason: 'signature-mismatch',
    mistake: 'date-read-twice',
    outgoing: (origin) => {
      const now = Date.now();
      const { headers, ...rest } = signed(origin, publishedExample, { date: new Date(now) });
      return [{ ...rest, headers: { ...headers, date: new Date(now + second).toUTCString() } }];
    },
  },
  {
    what: 'the secret was read from a file, with its line end',
    reason: 'signature-mismatch',
    mistake: 'secret-white-space',
    outgoing: (origin) => [signed(origin, withPath('n=1'), { secret: 'testsecret\n' })],
  },
  {
    what: 'a speech request is signed as a data request',
    reason: 'signature-mismatch',
    mistake: 'unexpected-target',
    outgoing: (origin) => [signed(origin, { ...synthesis, dialect: 'dataplus' })],
  },
  {
    what: 'the clock of the client is an hour slow',
    reason: 'date-skewed',
    outgoing: (origin) => [signed(origin, withPath('n=2'), { date: new Date(Date.now() - 3600 * second) })],
  },
  {
    what: 'a request that was accepted is sent once more',
    reason: 'replayed',
    outgoing: (origin) => {
      const outgoing = signed(origin, withPath('n=3'));
      return [outgoing, outgoing];
    },
  },
  {
    what: 'the request is not signed at all',
    reason: 'missing-authorization',
    outgoing: (origin) => {
      const { headers, ...rest } = signed(origin, publishedExample);
      const { authorization, ...unsigned } = headers;
      return [{ ...rest, headers: authorization === undefined ? headers : unsigned }];
    },
  },
];
