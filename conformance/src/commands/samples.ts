import { referencesFolder } from '../files/places.ts';
import { missingProgram, readReferences, type Reference } from '../files/references.ts';
import { isObject } from '../json.ts';
import { startOracle } from '../process/ask.ts';
import { table } from '../report/table.ts';
import type { Io } from './io.ts';
import { wireTarget } from './wire-target.ts';

/** A URL with what the samples make of it, and the reason where that is not what is sent. */
interface Row {
  readonly url: string;
  readonly why?: string;
}

const rows: readonly Row[] = [
  { url: 'https://h/p' },
  { url: 'https://h/p?a=1&b=2' },
  { url: 'https://h', why: 'the URL has no path; / is sent, and only Node.js puts it in' },
  { url: 'https://h?x=1', why: 'the same, with a query' },
  { url: 'https://h/p?', why: 'an empty query: fetch drops its mark; the samples for Node.js and Java keep it' },
  { url: 'https://h/p?0', why: 'the sample for PHP takes the text 0 for an empty query' },
  { url: 'https://h/p;x=2', why: 'the URL parser of Python cuts parameters off the last segment' },
  { url: 'https://h/a;v=1/b;x=2?q=1', why: 'the same, and only in the last segment' },
  { url: 'https://h/中文?名=值', why: 'text outside of ASCII is sent escaped; the samples sign it raw' },
  { url: 'https://h/a b?c=d e', why: 'spaces are sent as %20; only Node.js escapes them' },
  { url: 'https://h/a/../b', why: 'dot segments are taken out before sending, and by no sample' },
  { url: "https://h/p?a='q'|{z}", why: 'of these signs only the quotes are escaped in what is sent' },
  { url: 'https://h/a\\b', why: 'a backslash is sent as a slash; only Node.js turns it' },
];

interface Column {
  readonly language: string;
  readonly repairs: readonly string[];
  /** The resource line for each URL; undefined where the language is not on this machine. */
  readonly resources: readonly string[] | undefined;
}

/** `dataplus-conformance samples`: shows where each published sample signs something else than what is sent. */
export async function samples(io: Io): Promise<number> {
  const columns: Column[] = [];
  for (const reference of readReferences()) {
    const { language, sample } = reference;
    if (sample !== undefined) {
      columns.push({ language, repairs: sample.repairs, resources: await resourcesOf(reference, sample.op) });
    }
  }
  const sent = rows.map(({ url }) => wireTarget(url));
  const cell = (resource: string | undefined, index: number): string => {
    if (resource === undefined) return 'missing';
    return resource === sent[index] ? '=' : resource;
  };
  const body = rows.map(({ url }, index) => [
    url,
    sent[index] ?? '',
    ...columns.map(({ resources }) => cell(resources?.[index], index)),
  ]);
  const lines = [
    'What each sample of the published text signs as the resource line (= is what is sent):',
    '',
    ...table([['URL', 'sent', ...columns.map(({ language }) => language)], ...body]),
    '',
    'Why they differ:',
    ...rows.flatMap(({ url, why }) => (why === undefined ? [] : [`  ${url}: ${why}`])),
    '',
    'The models are the samples plus these repairs:',
    ...columns.flatMap(({ language, repairs }) =>
      repairs.length === 0 ? [`  ${language}: none`] : repairs.map((repair) => `  ${language}: ${repair}`),
    ),
  ];
  io.out(`${lines.join('\n')}\n`);
  return 0;
}

async function resourcesOf(reference: Reference, op: string): Promise<string[] | undefined> {
  if (missingProgram(reference) !== undefined) return undefined;
  const { command, timeoutMs } = reference;
  const oracle = await startOracle(command, referencesFolder, timeoutMs);
  try {
    const answers = await oracle.ask(rows.map(({ url }) => ({ op, input: { url } })));
    return answers.map((answer) => {
      if (!('output' in answer) || !isObject(answer.output)) return JSON.stringify(answer);
      const { resource } = answer.output;
      if (resource === null) return '(null)';
      return resource === '' ? '(empty)' : typeof resource === 'string' ? resource : JSON.stringify(resource);
    });
  } finally {
    await oracle.close();
  }
}
