import { Command } from 'commander';
import { addKeyOption, readAccessKey } from '../credentials/access-key.ts';
import type { Io } from '../io.ts';
import { explainStringToSign } from '../output/explain.ts';
import { printJson } from '../output/json.ts';
import { type DialectFlag, dialectOption } from '../request/dialect-option.ts';
import { addRequestOptions, type RequestFlags, requestOfFlags } from '../request/flags.ts';
import { parseInstant } from '../request/instant-option.ts';
import { headersAsText, signGiven } from './sign-request.ts';

interface SignFlags extends RequestFlags, DialectFlag {
  readonly keyFile?: string;
  readonly date?: Date;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `dataplus sign`. */
export function signCommand(io: Io): Command {
  const command = new Command('sign')
    .description('Sign a request and print the headers to send with it. Nothing is sent.')
    .argument('<url>', 'URL, or a request target that begins with /');
  return addKeyOption(addRequestOptions(command))
    .addOption(dialectOption())
    .option('--date <instant>', 'instant of the Date header; now when left out', parseInstant)
    .option('--explain', 'show the StringToSign with its line ends, on standard error')
    .option('--json', 'print headers, StringToSign, digest and signature as JSON')
    .addHelpText('after', examples)
    .action((url: string, flags: SignFlags) => run(url, flags, io));
}

async function run(url: string, flags: SignFlags, io: Io): Promise<void> {
  const key = await readAccessKey(flags, io);
  const signed = signGiven(await requestOfFlags(url, flags, io), key, flags);
  const headers = headersAsText(signed.headers);
  if (flags.explain === true)
    io.stderr.write(`${await explainStringToSign(signed.stringToSign)}
`);
  if (flags.json === true) {
    const { method, target, stringToSign, contentMd5, signature, authorization } = signed;
    printJson(io, { method, target, headers, stringToSign, contentMd5, signature, authorization });
    return;
  }
  for (const [name, value] of Object.entries(headers)) io.stdout.write(`${name}: ${value}\n`);
}

const examples = `
Send exactly these headers. Where no Accept is given, "accept: */*" is added, as fetch and curl send it.

Examples:
  dataplus sign 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx'
  dataplus sign -H 'Accept: application/json' -H 'Content-Type: application/json' -d '{"name":"hello"}' --explain \\
    https://shujuapi.aliyun.com/org_code/service_code/api_name
  dataplus sign --dialect speech-recognition -H 'Content-Type: audio/wav; samplerate=16000' \\
    --data-binary @hello.wav 'https://nlsapi.aliyun.com/recognize?model=chat'
  dataplus sign --date 2016-05-07T08:19:52Z --json /org_code/service_code/api_name`;
