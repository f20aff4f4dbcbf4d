import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import aws4 from 'aws4';
import { AwsClient } from 'aws4fetch';
import type { Case } from './interleave.ts';
import { credentials } from './requests.ts';

/** What is signed; host and headers are those of all groups. */
export interface PeerRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly target: string;
  readonly body?: string;
}

const keys = { accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.accessKeySecret };
const host = 'shujuapi.aliyun.com';
const service = 'execute-api';
const region = 'us-east-1';

/** SHA-256 of Node in the form that smithy's signer asks for. */
class Sha256 {
  readonly #hash;
  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', key as string);
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
}

/**
 * Signers of other services, each with its key cache warm. They speak AWS signature version 4, which digests the body
 * with SHA-256 and signs more lines: the same errand, not the same work. Each is handed fresh objects of one shape,
 * written out: spreading objects into them makes aws4 three times slower.
 */
export function peers(requestOf: (i: number) => PeerRequest): readonly Case[] {
  const client = new AwsClient({ ...keys, service, region, cache: new Map() });
  const smithy = new SignatureV4({ credentials: keys, sha256: Sha256, service, region });
  return [
    {
      name: 'aws4',
      run: (i) => {
        const { method, target: path, body } = requestOf(i);
        const headers = ownHeaders();
        return body === undefined
          ? aws4.sign({ method, host, path, service, region, headers }, keys)
          : aws4.sign({ method, host, path, service, region, headers, body }, keys);
      },
    },
    {
      name: 'smithy signature-v4',
      run: (i) => {
        const { method, target, body } = requestOf(i);
        const [path = '', search] = target.split('?');
        const query = Object.fromEntries(new URLSearchParams(search));
        const headers = { accept: 'application/json', 'content-type': 'application/json', host };
        return smithy.sign({ method, protocol: 'https:', hostname: host, path, query, headers, body });
      },
    },
    {
      name: 'aws4fetch',
      run: (i) => {
        const { method, target, body } = requestOf(i);
        return client.sign(`https://${host}${target}`, { method, headers: ownHeaders(), body: body ?? null });
      },
    },
  ];
}

function ownHeaders() {
  return { accept: 'application/json', 'content-type': 'application/json' };
}
