/** The six lines of a StringToSign by their meaning (S-2). */
const names = ['method', 'accept', 'body digest', 'content-type', 'date', 'request target'] as const;

/** One line of two StringToSigns. A line that is not there is `undefined`. */
export interface LineComparison {
  /** From 1. */
  readonly line: number;
  /** What the line holds: `method`, `accept`, `body digest`, `content-type`, `date`, `request target`. */
  readonly name: string;
  readonly client: string | undefined;
  readonly server: string | undefined;
  readonly same: boolean;
}

/**
 * Compares the StringToSign that was signed with the one that the server made, line by line.
 *
 * @example
 * ```ts
 * import { compareLines } from '@dataplus/http-client';
 *
 * const lines = compareLines('GET\ntext/plain\n\n\n\n/p', 'GET\napplication/json\n\n\n\n/p');
 * console.log(lines.filter(({ same }) => !same).map(({ name }) => name)); // [ 'accept' ]
 * ```
 */
export function compareLines(client: string, server: string): LineComparison[] {
  const ours = client.split('\n');
  const theirs = server.split('\n');
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => ({
    line: i + 1,
    name: names[i] ?? 'surplus line',
    client: ours[i],
    server: theirs[i],
    same: ours[i] === theirs[i],
  }));
}

/** What a comparison comes to, in a sentence or two. */
export function explainLines(lines: readonly LineComparison[]): string {
  const different = lines.filter(({ same }) => !same);
  if (different.length === 0) {
    return 'both sides made the same StringToSign, so the AccessKey secrets differ';
  }
  const told = different.map(
    ({ line, name, client, server }) => `line ${line} (${name}): signed ${shown(client)}, server has ${shown(server)}`,
  );
  return `the StringToSigns differ in ${told.join('; ')}`;
}

/** Queries may hold what no message should show: the fields of the error have the whole text. */
function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  const [path = '', query] = line.startsWith('/') ? line.split('?', 2) : [line];
  return JSON.stringify(query === undefined ? path : `${path}?…`);
}
