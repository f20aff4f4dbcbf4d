import type { Signed } from '@dataplus/signer';
import { type CodeInput, valueOf } from './code-input.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A curl command with the signature in it; it holds as long as the server's clock is near the Date. */
export function curlCode(input: CodeInput, { headers: signed }: Pick<Signed, 'headers'>): string {
  const { method, origin, target, headers, body } = input;
  const lines = [
    `curl ${quote(origin + target)}`,
    ...(method === 'GET' && body === null ? [] : [`--request ${method}`]),
    ...(method === 'HEAD' ? ['--head'] : []),
    '--path-as-is --globoff',
    ...headers.map(([name, value]) => `--header ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    // curl adds these by itself where they are not taken away.
    ...(valueOf(input, 'accept') === '' ? [`--header 'Accept:'`] : []),
    ...(body !== null && valueOf(input, 'content-type') === '' ? [`--header 'Content-Type:'`] : []),
    `--header ${quote(`Date: ${signed.date ?? ''}`)}`,
    `--header ${quote(`Authorization: ${signed.authorization ?? ''}`)}`,
    ...(body === null ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}
