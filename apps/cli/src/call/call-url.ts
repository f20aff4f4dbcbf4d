import type { Credentials } from '@dataplus/signer';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { requestOfFlags } from '../request/flags.ts';
import type { CallFlags } from './flags.ts';
import { readAnswer } from './read-answer.ts';
import { printAnswer, printAnswerAsJson } from './show-answer.ts';
import { failCall, watchedClient } from './watched-client.ts';

/** Calls a URL. Any status is an answer; a redirect is not followed, but shown. */
export async function callUrl(given: string, key: Credentials, flags: CallFlags, io: Io): Promise<void> {
  if (given.startsWith('/')) fail('invalid-argument', 'url', 'is a path only; give an absolute http or https URL');
  if (!URL.canParse(given)) fail('invalid-argument', 'url', 'is not a URL; give an absolute http or https URL');
  refuseOperationFlags(flags);
  const { method, headers, body } = await requestOfFlags(given, flags, io);
  const { host, origin } = new URL(given);
  const { client, sent } = watchedClient(origin, key, flags, io);
  try {
    const response = await client.fetch(given, {
      method,
      headers: headers as [string, string][],
      // Bytes of files and arguments; none of them is in shared memory.
      body: body as Uint8Array<ArrayBuffer> | null,
      redirect: 'manual',
      // The body too has to be there in time; after its headers, an answer is no longer the client's.
      signal: AbortSignal.timeout(flags.timeout * 1000),
    });
    const { status, statusText, headers: answered } = response;
    const answer = { status, statusText, headers: answered, body: await readAnswer(response, host) };
    if (status >= 400) io.exitCode = 1;
    if (flags.json === true) printAnswerAsJson(sent(), answer, io);
    else printAnswer(answer, flags.include === true, io);
  } catch (error) {
    failCall(error, host, flags);
  }
}

function refuseOperationFlags(flags: CallFlags): void {
  for (const name of ['path', 'query', 'endpoint', 'organization', 'validate'] as const) {
    if (flags[name] !== undefined)
      fail('invalid-argument', `--${name}`, 'is for operations; a URL has it all in itself');
  }
}
