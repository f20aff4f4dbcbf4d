import { type ArrivedRequest, targetOfUrl } from '@dataplus/signer';
import type { Command } from 'commander';
import { fail } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { addRequestOptions, type RequestFlags, requestOfFlags } from './flags.ts';
import { parseHttpMessage } from './http-message.ts';
import type { GivenRequest } from './request.ts';

/** The flags of a request that arrived somewhere. */
export interface ArrivedFlags extends RequestFlags {
  readonly request?: string;
}

/** A request that arrived; its body as bytes, so that it can be looked into. */
export type ArrivedWithBytes = ArrivedRequest & { readonly body: Uint8Array | null };

/** Adds `--request` and the flags of a request. */
export function addArrivedOptions(command: Command): Command {
  command.option(
    '--request <file>',
    'the request: an HTTP message, or JSON of the conformance protocol; - is standard input',
  );
  return addRequestOptions(command);
}

/** The request of `--request`, or of URL and flags. */
export async function readArrived(url: string | undefined, flags: ArrivedFlags, io: Io): Promise<ArrivedWithBytes> {
  const { request: file, method, header, data, dataBinary } = flags;
  if (file === undefined) {
    if (url === undefined) fail('invalid-argument', 'url', 'is missing; give a URL with -H … flags, or --request FILE');
    return arrivedOfFlags(await requestOfFlags(url, flags, io));
  }
  if ([url, method, header, data, dataBinary].some((one) => one !== undefined)) {
    fail('invalid-argument', '--request', 'is given beside a URL or -X, -H, -d; give one or the other');
  }
  const bytes = await readInput(file, '--request', io);
  const name = file === '-' ? 'standard input' : file;
  if (!looksLikeJson(bytes)) return parseHttpMessage(bytes, name);
  const { parseRequestJson } = await import('./request-json.ts');
  return parseRequestJson(bytes, name);
}

/** As the bytes that HTTP carries, one character each (S-8.2): text of the command line becomes UTF-8. */
function arrivedOfFlags({ method, url, headers, body }: GivenRequest): ArrivedWithBytes {
  const onWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const target = url.startsWith('/') ? onWire(url) : targetOfUrl(url);
  const pairs = headers.map(([name, value]) => [onWire(name), onWire(value)] as const);
  return { method: onWire(method), target, headers: pairs, body };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}
