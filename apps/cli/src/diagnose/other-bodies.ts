import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { BodyMistake } from '@dataplus/signer/diagnose';
import type { ArrivedWithBytes } from '../request/arrived.ts';

/** Another form of the body, and the mistake of digesting that one instead of what was sent (S-11.6). */
export interface OtherBody {
  readonly mistake: BodyMistake;
  readonly body: Uint8Array | string;
}

/** A small body can decompress to a huge one: beyond this it is not looked into. */
const maxOutputLength = 64 * 1024 * 1024;

const decompressors: Readonly<Record<string, (body: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: (body) => promisify(gunzip)(body, { maxOutputLength }),
  'x-gzip': (body) => promisify(gunzip)(body, { maxOutputLength }),
  deflate: (body) => promisify(inflate)(body, { maxOutputLength }),
  br: (body) => promisify(brotliDecompress)(body, { maxOutputLength }),
};

/** Forms that can be made of the body that arrived: without its compression, and as other JSON writers spell it. */
export async function otherBodies({ headers, body }: ArrivedWithBytes): Promise<OtherBody[]> {
  if (body === null) return [];
  const encodings = [...(headers as Iterable<readonly [string, string]>)].filter(
    ([name]) => name.toLowerCase() === 'content-encoding',
  );
  const decompress = decompressors[encodings[0]?.[1].trim().toLowerCase() ?? ''];
  // A body that does not decompress has no other form; that is no fault of this command.
  const plain = await decompress?.(body).catch(() => undefined);
  return [
    ...(plain === undefined ? [] : [{ mistake: 'digest-before-compression', body: plain } as const]),
    ...spellings(body).map((text) => ({ mistake: 'body-re-serialised', body: text }) as const),
  ];
}

/** How other writers spell the same JSON: parsed and written again, indented, or with all but ASCII escaped. */
function spellings(body: Uint8Array): string[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const forms = [undefined, 2, 4, '\t'].map((indent) => JSON.stringify(value, undefined, indent));
  // A line end in this text is never part of a string.
  const spaced = JSON.stringify(value, undefined, 1)
    .replace(/([[{])\n\s*|\n\s*(?=[\]}])/g, '$1')
    .replace(/,\n\s*/g, ', ');
  return [...forms, escaped(forms[0] ?? ''), escaped(spaced)];
}

const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
