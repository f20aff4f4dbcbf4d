import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { fail } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import type { GivenRequest } from './request.ts';

/** The flags of a request, named as those of curl. */
export interface RequestFlags {
  readonly method?: string;
  readonly header?: readonly (readonly [string, string])[];
  readonly data?: string;
  readonly dataBinary?: string;
}

/** Adds `-X`, `-H`, `-d` and `--data-binary`. */
export function addRequestOptions(command: Command): Command {
  return command
    .option('-X, --method <method>', 'method; GET, or POST where there is a body')
    .option('-H, --header <header>', 'header "Name: value"; may be given again', header)
    .option('-d, --data <text>', 'body, sent as UTF-8; no Content-Type is added', dataText)
    .option('--data-binary <@file>', 'body, the bytes of a file as they are; @- is standard input');
}

/** The request of the flags; reads the body where it is in a file. */
export async function requestOfFlags(url: string, flags: RequestFlags, io: Io): Promise<GivenRequest> {
  const body = await bodyOf(flags, io);
  return { method: flags.method ?? (body === null ? 'GET' : 'POST'), url, headers: flags.header ?? [], body };
}

function header(text: string, before: readonly [string, string][] = []): [string, string][] {
  const colon = text.indexOf(':');
  if (colon < 1) throw new InvalidArgumentError('Write "Name: value".');
  return [...before, [text.slice(0, colon), text.slice(colon + 1)]];
}

/** curl takes line ends out of a file that `-d @file` names; a signed body should not depend on knowing that. */
function dataText(text: string): string {
  if (text.startsWith('@')) throw new InvalidArgumentError('A body in a file is given by --data-binary @FILE.');
  return text;
}

async function bodyOf({ data, dataBinary }: RequestFlags, io: Io): Promise<Uint8Array | null> {
  if (data !== undefined && dataBinary !== undefined) {
    fail('invalid-argument', '--data-binary', 'is given beside -d; a request has one body, give one of them');
  }
  if (dataBinary?.startsWith('@')) return readInput(dataBinary.slice(1), '--data-binary', io);
  const text = data ?? dataBinary;
  return text === undefined ? null : new TextEncoder().encode(text);
}
