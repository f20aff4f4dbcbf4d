import { dataxReader, type IntegrationRequest, validate } from '@dataplus/service-schemas';
import { fail } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';

type Documents = Pick<IntegrationRequest, 'target' | 'reader' | 'log'>;

const members: readonly string[] = ['target', 'reader', 'log'] satisfies (keyof Documents)[];

/** What a configuration is to be written from, checked as far as the tools' documents are. */
export async function readDocuments(file: string, io: Io): Promise<Documents> {
  const refuse = (problem: string): never => fail('invalid-argument', `--documents ${file}`, problem);
  const value = parse(new TextDecoder().decode(await readInput(file, '--documents', io)), refuse);
  const unknown = Object.keys(value).find((name) => !members.includes(name));
  if (unknown !== undefined) refuse(`has an unknown member ${unknown}; it may have ${members.join(', ')}`);
  const { target, reader, log } = value;
  if (!hasTexts(target, ['project', 'table'])) refuse('has no target; write "target":{"project":"…","table":"…"}');
  if (reader !== undefined) {
    const checked = validate(dataxReader, reader);
    const [issue] = checked.ok ? [] : checked.issues;
    if (issue !== undefined) refuse(`reader${issue.path} ${issue.message}`);
  }
  if (log !== undefined && !(hasTexts(log, ['path']) && Array.isArray(log.fields))) {
    refuse('has a log that is none; write "log":{"path":"…","fields":["…"]}');
  }
  return value;
}

function parse(text: string, refuse: (problem: string) => never): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : refuse('is not a JSON object');
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('is not JSON');
    throw error;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const hasTexts = (value: unknown, names: readonly string[]): value is Record<string, unknown> =>
  isObject(value) && names.every((name) => typeof value[name] === 'string' && value[name] !== '');
