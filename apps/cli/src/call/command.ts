import { Command, InvalidArgumentError } from 'commander';
import { addKeyOption, readAccessKey } from '../credentials/access-key.ts';
import type { Io } from '../io.ts';
import { dialectOption } from '../request/dialect-option.ts';
import { addRequestOptions } from '../request/flags.ts';
import { namedValue } from '../request/named-values.ts';
import type { CallFlags } from './flags.ts';

/** `dataplus call`. */
export function callCommand(io: Io): Command {
  const command = new Command('call')
    .description('Sign a request, send it, print the body of the answer; exit 1 when the call failed.')
    .argument('<url or operation>', 'absolute http or https URL, or the id of an operation such as face.detect');
  return addKeyOption(addRequestOptions(command))
    .option('-p, --path <name=value>', 'of an operation: a part of its path; may be given again', namedValue)
    .option('-q, --query <name=value>', 'of an operation: a field of its query; may be given again', namedValue)
    .option('--endpoint <origin>', 'where operations are called; default DATAPLUS_ENDPOINT, or their published host')
    .option('--organization <code>', 'what stands for {org_code}; default DATAPLUS_ORGANIZATION')
    .option('--validate', "check an operation's answer against its schema")
    .addOption(dialectOption('of a URL: dialect of the service; operations know theirs'))
    .option('--timeout <seconds>', 'how long the whole call may take', parseTimeout, 30)
    .option('--retry <times>', 'how often to try again what may be repeated', parseRetry, 0)
    .option('--explain', 'show the StringToSign with its line ends, on standard error')
    .option('-i, --include', 'show the headers of the answer too, on standard error')
    .option('--json', 'print request and answer as JSON')
    .addHelpText('after', examples)
    .action((what: string, flags: CallFlags) => run(what, flags, io));
}

async function run(what: string, flags: CallFlags, io: Io): Promise<void> {
  const key = await readAccessKey(flags, io);
  if (/^https?:|^\//i.test(what)) await (await import('./call-url.ts')).callUrl(what, key, flags, io);
  else await (await import('./call-operation.ts')).callOperation(what, key, flags, io);
}

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('Write seconds, at most a day.');
  return seconds;
}

function parseRetry(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('Write a number from 0 to 99.');
  return Number(text);
}

const examples = `
Redirects are not followed for a URL. Where no Accept is given for one, "accept: */*" is sent. A request that the server
refuses for its time is signed again with the server's time.

Examples:
  dataplus call face.detect -d '{"type":0,"image_url":"https://example.com/a.jpg"}'
  dataplus call recommendation-engine.recommend --organization dataplus_1 -q bizCode=shop -q scnCode=home -q recnum=5
  dataplus call speech.synthesize -q encode_type=wav -q voice_name=xiaoyun -d '你好' > hello.wav
  dataplus call 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx&param2=xxx'
  dataplus call --explain -H 'Accept: application/json' -H 'Content-Type: application/json' -d '{"name":"hello"}' \\
    https://shujuapi.aliyun.com/org_code/service_code/api_name

dataplus services lists the operations.`;
