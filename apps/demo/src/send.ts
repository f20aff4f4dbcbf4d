import { type DialectName, sign } from '@dataplus/signer';
import { key } from './key.ts';

/** A call as a developer thinks of it. */
export interface Call {
  readonly method: string;
  /** Path and query, as one types them. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly dialect?: DialectName;
}

/** What goes out. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** Settings of a signature that the demo gets wrong on purpose. */
export interface SignedWrongly {
  readonly secret?: string;
  readonly date?: Date;
}

/** Signs a call to a server. */
export function signed(origin: string, call: Call, { secret, date }: SignedWrongly = {}): Outgoing {
  const { method, path, headers, body = null, dialect } = call;
  const url = origin + path;
  const credentials = { ...key, accessKeySecret: secret ?? key.accessKeySecret };
  return { url, method, headers: sign({ method, url, headers, body }, credentials, { dialect, date }).headers, body };
}

/** Sends it over the wire and reads the answer. */
export async function send({ url, ...rest }: Outgoing): Promise<{ status: number; body: Buffer<ArrayBuffer> }> {
  const response = await fetch(url, rest);
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}
