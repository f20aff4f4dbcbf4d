import { gzipSync } from 'node:zlib';
import type { Call } from './send.ts';

const path = '/org_code/service_code/api_name';
const json = { accept: 'application/json', 'content-type': 'application/json' };

/** The published example of the platform: a GET carries a Content-Type too, and it is signed. */
export const publishedExample: Call = { method: 'GET', path: `${path}?param1=xxx&param2=xxx`, headers: json };

/** A POST with a JSON body. */
export const jsonPost: Call = { method: 'POST', path, headers: json, body: '{"name":"数加","size":3}' };

/** The same repeated, compressed: the digest is over the bytes that are sent. */
export const compressedPost: Call = {
  method: 'POST',
  path,
  headers: { ...json, 'content-encoding': 'gzip' },
  body: Uint8Array.from(gzipSync((jsonPost.body as string).repeat(100))),
};

/** Text in, sound out. */
export const synthesis: Call = {
  method: 'POST',
  path: '/speak?encode_type=wav&sample_rate=16000',
  headers: { accept: 'audio/wav,application/json', 'content-type': 'text/plain' },
  body: '你好，数加',
  dialect: 'speech',
};

/** Sound in, text out. */
export const recognition = (wav: Uint8Array<ArrayBuffer>): Call => ({
  method: 'POST',
  path: '/recognize?model=chat',
  headers: { accept: 'application/json', 'content-type': 'audio/wav; samplerate=16000' },
  body: wav,
  dialect: 'speech-recognition',
});

/** What the demo sends first, with a note on each; speech follows, since one of its calls needs the answer of the other. */
export const dataCalls: readonly (readonly [note: string, call: Call])[] = [
  ['the published example', publishedExample],
  ['Chinese and a space in the query', { method: 'GET', path: `${path}?city=杭州&q=two words`, headers: json }],
  ['a JSON body', jsonPost],
  ['a body compressed with gzip', compressedPost],
  [
    'a binary file, every byte value',
    {
      method: 'PUT',
      path,
      headers: { accept: '*/*', 'content-type': 'application/octet-stream' },
      body: Uint8Array.from({ length: 1024 }, (_, at) => at % 256),
    },
  ],
];
