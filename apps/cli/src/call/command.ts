import { Command, InvalidArgumentError } from 'commander';
import { addKeyOption, readAccessKey } from '../credentials/access-key.ts';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { explainStringToSign } from '../output/explain.ts';
import { type DialectFlag, dialectOption } from '../request/dialect-option.ts';
import { addRequestOptions, type RequestFlags, requestOfFlags } from '../request/flags.ts';
import { signGiven } from '../sign/sign-request.ts';
import { send } from './send.ts';
import { printAnswer, printAnswerAsJson } from './show-answer.ts';

interface CallFlags extends RequestFlags, DialectFlag {
  readonly keyFile?: string;
  readonly timeout: number;
  readonly explain?: boolean;
  readonly include?: boolean;
  readonly json?: boolean;
}

/** `dataplus call`. */
export function callCommand(io: Io): Command {
  const command = new Command('call')
    .description('Sign a request, send it, print the body of the answer; exit 1 from status 400 on.')
    .argument('<url>', 'absolute http or https URL');
  return addKeyOption(addRequestOptions(command))
    .addOption(dialectOption())
    .option('--timeout <seconds>', 'how long to wait for the answer', parseTimeout, 30)
    .option('--explain', 'show the StringToSign with its line ends, on standard error')
    .option('-i, --include', 'show the headers of the answer too, on standard error')
    .option('--json', 'print request and answer as JSON')
    .addHelpText('after', examples)
    .action((url: string, flags: CallFlags) => run(url, flags, io));
}

async function run(given: string, flags: CallFlags, io: Io): Promise<void> {
  const key = await readAccessKey(flags, io);
  // Runtimes differ in sending an empty query, so it is neither signed nor sent (S-3.5).
  const url = given.replace(/\?(?=$|#)/, '');
  if (url.startsWith('/')) fail('invalid-argument', 'url', 'is a path only; give an absolute http or https URL');
  const signed = signGiven(await requestOfFlags(url, flags, io), key, flags);
  if (flags.explain === true)
    io.stderr.write(`${await explainStringToSign(signed.stringToSign)}
`);
  warnOfPlainHttp(url, io);

  const { status, statusText, headers, body } = await send(url, signed, flags.timeout);
  const answer = { status, statusText, headers, body };
  if (status >= 400) io.exitCode = 1;
  if (flags.json === true) printAnswerAsJson(url, signed, answer, io);
  else printAnswer(answer, flags.include === true, io);
}

/** Host and answer are not protected by the signature: without TLS anyone on the way can change them. */
function warnOfPlainHttp(url: string, { stderr }: Io): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) {
    stderr.write(`warning: ${hostname}: sent without TLS, anyone on the way can read it; use https\n`);
  }
}

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('Write seconds, at most a day.');
  return seconds;
}

const examples = `
Redirects are not followed. Where no Accept is given, "accept: */*" is sent.

Examples:
  dataplus call 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx'
  dataplus call --explain -H 'Accept: application/json' -H 'Content-Type: application/json' -d '{"name":"hello"}' \\
    https://shujuapi.aliyun.com/org_code/service_code/api_name
  dataplus call --dialect speech -H 'Accept: audio/wav,application/json' -H 'Content-Type: text/plain' -d '你好' \\
    'https://nlsapi.aliyun.com/speak?encode_type=wav' > hello.wav`;
