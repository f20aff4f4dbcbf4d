import { type DateForms, verify, type Verdict } from '@dataplus/signer';
import { Command, InvalidArgumentError, Option } from 'commander';
import { addKeyOption, readAccessKey } from '../credentials/access-key.ts';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { explainStringToSign } from '../output/explain.ts';
import { printJson } from '../output/json.ts';
import { addArrivedOptions, type ArrivedFlags, readArrived } from '../request/arrived.ts';
import { type DialectFlag, dialectOption } from '../request/dialect-option.ts';
import { parseInstant } from '../request/instant-option.ts';
import { refusals } from './refusals.ts';

interface VerifyFlags extends ArrivedFlags, DialectFlag {
  readonly keyFile?: string;
  readonly now?: Date;
  readonly maxSkew: number;
  readonly dates: DateForms;
  readonly json?: boolean;
}

/** `dataplus verify`. */
export function verifyCommand(io: Io): Command {
  const command = new Command('verify')
    .description('Verify a signed request as a server would; exit 1 when it is refused.')
    .argument('[url]', 'URL, or a request target that begins with /');
  return addKeyOption(addArrivedOptions(command))
    .addOption(dialectOption())
    .option('--now <instant>', 'the clock of the server; now when left out', parseInstant)
    .option('--max-skew <seconds>', 'how far Date and clock may be apart', parseSeconds, 900)
    .addOption(
      new Option('--dates <forms>', 'accepted forms of Date')
        .choices(['imf', 'lenient'] satisfies DateForms[])
        .default('imf'),
    )
    .option('--json', 'print the verdict as JSON')
    .addHelpText('after', examples)
    .action((url: string | undefined, flags: VerifyFlags) => run(url, flags, io));
}

async function run(url: string | undefined, flags: VerifyFlags, io: Io): Promise<void> {
  const { accessKeyId, accessKeySecret } = await readAccessKey(flags, io);
  const { dialect, maxSkew, dates } = flags;
  const clock = flags.now?.getTime() ?? Date.now();
  const verdict = verify(await readArrived(url, flags, io), {
    keys: { [accessKeyId]: { secrets: [accessKeySecret] } },
    dialect,
    dates,
    maxSkewSeconds: maxSkew,
    now: () => clock,
  });
  if (!verdict.ok) io.exitCode = 1;
  if (flags.json === true) printJson(io, asJson(verdict));
  else io.stdout.write(await asText(verdict, clock, io));
}

function asJson(verdict: Verdict): unknown {
  if (verdict.ok) return { ok: true, accessKeyId: verdict.accessKeyId };
  return { ...verdict, meaning: refusals[verdict.reason] };
}

async function asText(verdict: Verdict, clock: number, io: Io): Promise<string> {
  const { green, red } = colorsFor(io.stdout, io.env);
  if (verdict.ok) return `${green('accepted')}: signed by ${verdict.accessKeyId}\n`;
  const { reason, stringToSign, aheadMilliseconds: ahead } = verdict;
  const lines = [`${red('refused')}: ${reason}: ${refusals[reason]}\n`];
  if (ahead !== undefined) {
    const seconds = `${Math.abs(Math.round(ahead / 1000))} s ${ahead > 0 ? 'behind' : 'ahead'}`;
    lines.push(`  Date   ${imfDate(clock + ahead)}\n  clock  ${imfDate(clock)}, ${seconds}\n`);
  }
  if (stringToSign !== undefined) {
    lines.push(`\nWhat the server would sign:\n${await explainStringToSign(stringToSign)}`);
  }
  return lines.join('');
}

const imfDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();

function parseSeconds(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new InvalidArgumentError('Write a whole number of seconds.');
  return Number(text);
}

const examples = `
Examples:
  dataplus verify --request arrived.http
  dataplus verify --request request.json --now 2016-05-07T08:20:00Z --json
  dataplus verify -H 'Date: Sat, 07 May 2016 08:19:52 GMT' -H 'Authorization: Dataplus testid:…' \\
    --now 2016-05-07T08:20:00Z 'https://shujuapi.aliyun.com/org_code/service_code/api_name?param1=xxx'`;
