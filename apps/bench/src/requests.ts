import { createHash, createHmac } from 'node:crypto';

/** Whose key signs in all groups; of a common length. */
export const credentials = { accessKeyId: 'testid0123456789', accessKeySecret: 'testsecret0123456789abcdefghij' };

export const headers = { accept: 'application/json', 'content-type': 'application/json' };

const count = 64;

/** So many inputs of one kind, taken in turn: no case lives on having seen the very same text before. */
export function ring<T>(make: (i: number) => T, size: number = count): (i: number) => T {
  const made = Array.from({ length: size }, (_, i) => make(i));
  return (i) => made[i % size] as T;
}

export const targetOf: (i: number) => string = ring(target);

export const urlOf: (i: number) => string = ring((i) => `https://shujuapi.aliyun.com${target(i)}`);

export function target(i: number): string {
  return `/org_code/service_code/api_name?param1=value-${i}&param2=${i * 7919}`;
}

/** A StringToSign that stands ready, of the length of those that the signer makes. */
export function readyString(method: string, contentMd5: string, i: number): string {
  const date = new Date(1_462_609_192_000 + i * 1000).toUTCString();
  return `${method}\napplication/json\n${contentMd5}\napplication/json\n${date}\n${target(i)}`;
}

/** The floor of a signature: the HMAC of a string that stands ready. */
export function bareHmac(text: string): string {
  return createHmac('sha1', credentials.accessKeySecret).update(text).digest('base64');
}

/** The floor of a body digest. */
export function bareMd5(body: string | Uint8Array): string {
  return createHash('md5').update(body).digest('base64');
}

/** A JSON text of so many bytes, ASCII. */
export function jsonOf(bytes: number, i: number): string {
  const start = `{"i":${i},"text":"`;
  return `${start}${'0123456789abcdef'.repeat(bytes / 16).slice(0, bytes - start.length - 2)}"}`;
}
