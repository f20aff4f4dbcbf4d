import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { fail } from '../errors/gateway-error.ts';
import { flagOf, keys, variableOf, type Given, type Key, type KeyName } from './keys.ts';

/** Where the configuration comes from. */
export interface ConfigurationSources {
  /** By key: what stood after `--port`; `true` for a flag without a value. */
  readonly flags?: Readonly<Record<string, unknown>>;
  /** `process.env`, or a part of it. Nothing is read from the environment unless it is given here. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** A JSON file with keys as its members. */
  readonly file?: string | undefined;
  /** What relative paths of flags and variables begin at. Default: the working directory. */
  readonly workingFolder?: string;
}

type Text = string | undefined;

/** Gathers what the sources give, the strongest last. */
export function readSources(sources: ConfigurationSources): Given {
  const { flags = {}, environment = {}, workingFolder = process.cwd() } = sources;
  const file = sources.file ?? environment.DATAPLUS_CONFIG;
  const given: Record<string, unknown> = {};
  if (file !== undefined) {
    const path = resolve(workingFolder, file);
    for (const [name, value] of Object.entries(readFile(path)))
      given[name] = readValue(keyNamed(name, path), value, `in ${path}`, dirname(path));
  }
  for (const name of Object.keys(keys) as KeyName[]) {
    const text: Text = environment[variableOf(name)];
    if (text !== undefined && text !== '')
      given[name] = readValue(name, valueOfText(keys[name], text), variableOf(name), workingFolder);
  }
  for (const [name, value] of Object.entries(flags)) {
    if (value === undefined) continue;
    const key = keyNamed(name, 'flags');
    const read = typeof value === 'string' ? valueOfText(keys[key], value) : value;
    given[key] = readValue(key, read, flagOf(key), workingFolder);
  }
  return given;
}

function readFile(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return fail('unreadable-configuration', `config: cannot read ${path} (${codeOf(cause)}).`, {
      field: 'config',
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the text, which may hold secrets.
    return fail('unreadable-configuration', `config: ${path} is not JSON.`, { field: 'config' });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return fail('unreadable-configuration', `config: ${path} is no JSON object.`, { field: 'config' });
}

function keyNamed(name: string, where: string): KeyName {
  if (Object.hasOwn(keys, name)) return name as KeyName;
  return fail('invalid-configuration', `${name}: is no key (${where}); there are ${Object.keys(keys).join(', ')}.`, {
    field: name,
  });
}

function valueOfText({ form }: Key, text: string): unknown {
  switch (form) {
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text;
    case 'list':
      return text.split(',').map((part) => part.trim());
    case 'text':
    case 'path':
      return text;
  }
}

function readValue(name: KeyName, value: unknown, where: string, folder: string): unknown {
  const key: Key = keys[name];
  if (!key.schema.safeParse(value).success) {
    const shown = key.secret === true ? 'is of another form' : `is ${JSON.stringify(value)}`;
    fail('invalid-configuration', `${name}: ${shown}; give ${key.shape} (${where}).`, { field: name });
  }
  return key.form === 'path' ? resolve(folder, value as string) : value;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
