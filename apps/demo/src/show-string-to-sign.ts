import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { jsonPost } from './calls.ts';
import { key } from './key.ts';
import type { Page } from './page.ts';
import type { Outgoing } from './send.ts';

const require = createRequire(import.meta.url);

/** The program `dataplus` of this repository. */
export const dataplusBin: string = path.join(path.dirname(require.resolve('dataplus/package.json')), 'bin/dataplus.js');

/** Act 4: what was signed for the JSON request, as the command line explains it. It signs to the same signature. */
export async function showStringToSign(page: Page, sent: Outgoing | undefined): Promise<void> {
  const { bold, dim } = page.colors;
  page.heading('What was signed for the JSON body, as the command line explains it');
  if (sent === undefined) throw new Error('the JSON request was not sent');
  const { date = '', authorization = '' } = sent.headers;
  const args = ['sign', '--explain', '--date', new Date(date).toISOString().replace('.000', '')];
  for (const [name, value] of Object.entries(jsonPost.headers)) args.push('-H', `${name}: ${value}`);
  args.push('-d', jsonPost.body as string, sent.url);

  const env = {
    ...process.env,
    ALIBABA_CLOUD_ACCESS_KEY_ID: key.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.accessKeySecret,
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [dataplusBin, ...args], { env });
  const [head = [], ...rest] = wrapped(args);
  page.line(`${dim('$')} ${bold(`dataplus ${head.join(' ')}`)}${rest.length > 0 ? ' \\' : ''}`);
  for (const [at, words] of rest.entries()) {
    page.line(`    ${bold(words.join(' '))}${at < rest.length - 1 ? ' \\' : ''}`);
  }
  for (const text of stderr.trimEnd().split('\n')) page.line(text);
  page.line();
  page.line(stdout.split('\n').find((text) => text.startsWith('authorization: ')) ?? '');
  page.check(stdout.includes(`authorization: ${authorization}\n`), 'the command line signs to the same signature');
}

/** The words of a command line as a shell wants them, in lines: the first options, the headers, body and URL. */
function wrapped(args: readonly string[]): string[][] {
  const quoted = args.map((word) => (/^[\w:/.-]+$/.test(word) ? word : `'${word}'`));
  const header = quoted.indexOf('-H');
  const body = quoted.indexOf('-d');
  return [quoted.slice(0, header), quoted.slice(header, body), quoted.slice(body)];
}
