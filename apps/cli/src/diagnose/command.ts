import { parseAuthorization } from '@dataplus/signer';
import { type BodyMistake, diagnose, type Diagnosis } from '@dataplus/signer/diagnose';
import { Command } from 'commander';
import { addKeyOption, readAccessKey } from '../credentials/access-key.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printJson } from '../output/json.ts';
import { addArrivedOptions, type ArrivedFlags, type ArrivedWithBytes, readArrived } from '../request/arrived.ts';
import { type DialectFlag, dialectOption } from '../request/dialect-option.ts';
import { otherBodies } from './other-bodies.ts';

interface DiagnoseFlags extends ArrivedFlags, DialectFlag {
  readonly keyFile?: string;
  readonly uncompressed?: string;
  readonly otherBody?: string;
  readonly json?: boolean;
}

/** `dataplus diagnose`. */
export function diagnoseCommand(io: Io): Command {
  const command = new Command('diagnose')
    .description('Find which mistakes explain a wrong signature, by making them: each alone, then each pair.')
    .argument('[url]', 'URL, or a request target that begins with /');
  return addKeyOption(addArrivedOptions(command))
    .addOption(dialectOption())
    .option('--uncompressed <file>', 'the body before compression; made of gzip, deflate and br bodies by itself')
    .option('--other-body <file>', 'another form in which the body may have been digested')
    .option('--json', 'print explanations, number of tries and what was not tried as JSON')
    .addHelpText('after', examples)
    .action((url: string | undefined, flags: DiagnoseFlags) => run(url, flags, io));
}

async function run(url: string | undefined, flags: DiagnoseFlags, io: Io): Promise<void> {
  const { accessKeyId, accessKeySecret } = await readAccessKey(flags, io);
  const request = await readArrived(url, flags, io);
  warnOfOtherId(request, accessKeyId, io);
  const bodies = [...(await handedIn(flags, io)), ...(await otherBodies(request))];
  const diagnosis = diagnose(request, { accessKeySecret, dialect: flags.dialect, bodies });
  if (diagnosis.explanations.length === 0) io.exitCode = 1;
  if (flags.json === true) printJson(io, diagnosis);
  else io.stdout.write(asText(diagnosis, io));
}

async function handedIn(
  { uncompressed, otherBody }: DiagnoseFlags,
  io: Io,
): Promise<{ mistake: BodyMistake; body: Uint8Array }[]> {
  const read = async (mistake: BodyMistake, option: string, file: string | undefined) =>
    file === undefined ? [] : [{ mistake, body: await readInput(file, option, io) }];
  return [
    ...(await read('digest-before-compression', '--uncompressed', uncompressed)),
    ...(await read('body-re-serialised', '--other-body', otherBody)),
  ];
}

/** A diagnosis with the secret of another AccessKey can find nothing. */
function warnOfOtherId({ headers }: ArrivedWithBytes, accessKeyId: string, io: Io): void {
  const pairs = [...(headers as Iterable<readonly [string, string]>)];
  const parsed = parseAuthorization(pairs.find(([name]) => name.toLowerCase() === 'authorization')?.[1].trim());
  if (parsed.ok && parsed.accessKeyId !== accessKeyId) {
    io.stderr.write(`warning: the request is signed by ${parsed.accessKeyId}, the secret is that of ${accessKeyId}\n`);
  }
}

function asText({ explanations, tried, notTried }: Diagnosis, io: Io): string {
  const { bold, green, yellow } = colorsFor(io.stdout, io.env);
  const lines = explanations.map(({ mistakes, sentence }) =>
    mistakes.length === 0 ? green(sentence) : `${bold(mistakes.join(' + '))}: ${sentence}`,
  );
  if (explanations.length > 1) lines.unshift('Any of these explains the signature:');
  if (explanations.length === 0) {
    lines.push(
      `${yellow('unexplained')}: no mistake and no pair of mistakes gives this signature (${tried} tried).`,
      'The secret may be another one, or the request was changed on its way: compare the StringToSign of both sides.',
    );
  }
  const right = explanations.some(({ mistakes }) => mistakes.length === 0);
  if (notTried.length > 0 && !right) {
    lines.push('', 'Not tried:', ...notTried.map(({ mistake, reason }) => `  ${mistake} (${reason})`));
  }
  return `${lines.join('\n')}\n`;
}

const examples = `
Exit code 0: explained, or right; 1: no mistake and no pair of mistakes explains the signature.

Examples:
  dataplus diagnose --request arrived.http
  dataplus diagnose --dialect speech-recognition --request - < request.json
  dataplus diagnose --request arrived.http --other-body as-the-client-logged-it.json --json`;
