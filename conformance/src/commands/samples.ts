import { referencesFolder } from '../files/places.ts';
import { missingProgram, readReferences, type Reference } from '../files/references.ts';
import { isObject } from '../json.ts';
import { startOracle } from '../process/ask.ts';
import { table } from '../report/table.ts';
import type { Io } from './io.ts';
import { wireTarget } from './wire-target.ts';

/** URLs on which the published samples and the wire disagree, and two on which they agree. */
export const sampleUrls: readonly string[] = [
  'https://h/p',
  'https://h/p?a=1&b=2',
  'https://h',
  'https://h?x=1',
  'https://h/p?',
  'https://h/p?0',
  'https://h/p;x=2',
  'https://h/a;v=1/b;x=2?q=1',
  'https://h/中文?名=值',
  'https://h/a b?c=d e',
  'https://h/a/../b',
  "https://h/p?a='q'|{z}",
  'https://h/a\\b',
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
  const sent = sampleUrls.map(wireTarget);
  const cell = (resource: string | undefined, index: number): string => {
    if (resource === undefined) return 'missing';
    return resource === sent[index] ? '=' : resource;
  };
  const rows = sampleUrls.map((url, index) => [
    url,
    sent[index] ?? '',
    ...columns.map(({ resources }) => cell(resources?.[index], index)),
  ]);
  const lines = [
    'What each sample of the published text signs as the resource line (= is what is sent):',
    '',
    ...table([['URL', 'sent', ...columns.map(({ language }) => language)], ...rows]),
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
    const answers = await oracle.ask(sampleUrls.map((url) => ({ op, input: { url } })));
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
