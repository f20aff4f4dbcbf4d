import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ConformanceError } from '../errors.ts';
import { selectVectors } from '../select.ts';
import { assembleSuite } from '../suite.ts';
import type { StoredVector, Suite, Vector, VectorFile } from '../vector.ts';
import { schemasFolder, vectorsFolder } from './places.ts';
import { readJson } from './read-json.ts';
import { describeFault, suiteChecks, type SuiteChecks } from './schemas.ts';

/** The file of withdrawn ids, which is no topic. */
export const retiredFile = 'retired.json';

/** Where suites are read from; the folders of this package when left out. */
export interface Folders {
  /** The folder that holds a folder for each suite. */
  readonly vectors?: string;
  /** The folder that holds `<suite>.schema.json`. */
  readonly schemas?: string;
}

/** The names of all suites that have vectors. */
export function suiteNames(folders: Folders = {}): string[] {
  const folder = folders.vectors ?? vectorsFolder;
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && topicFiles(path.join(folder, entry.name)).length > 0)
    .map((entry) => entry.name)
    .sort();
}

/** The vector files of a suite's folder, in the order of their names. */
export const topicFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== retiredFile)
    .sort();

/** Reads one vector file and checks it by the schemas of its suite. */
export function loadVectorFile(file: string, checks: SuiteChecks): VectorFile {
  const parsed = readJson(file, 'invalid-vector-file');
  const refuse = (why: string): never => {
    throw new ConformanceError('invalid-vector-file', `${file}: ${why}`, { file });
  };
  if (!checks.file(parsed)) {
    const fault = describeFault(checks.file.errors);
    const index = /^\/vectors\/(\d+)/.exec(fault)?.[1];
    const id = index === undefined ? undefined : (parsed as { vectors: { id?: unknown }[] }).vectors[Number(index)]?.id;
    refuse(typeof id === 'string' ? `${id}: ${fault}` : fault);
  }
  const loaded = parsed as VectorFile;
  for (const vector of loaded.vectors) {
    const fault = vectorFault(vector, checks);
    if (fault !== undefined) refuse(`${vector.id}: ${fault}`);
  }
  return loaded;
}

/** What is wrong with the input, output or error of a vector; undefined when nothing is. */
export function vectorFault(vector: StoredVector, checks: SuiteChecks): string | undefined {
  const { schema } = checks;
  if (!Object.hasOwn(schema.ops, vector.op)) return `op ${vector.op} is not in the suite schema; name one of its ops`;
  if (!checks.op(vector.op, 'input')(vector.input)) {
    return `input${describeFault(checks.op(vector.op, 'input').errors)}`;
  }
  if (vector.output !== undefined && !checks.op(vector.op, 'output')(vector.output)) {
    return `output${describeFault(checks.op(vector.op, 'output').errors)}`;
  }
  if (vector.error !== undefined && !schema.errors.includes(vector.error.code)) {
    return `error code ${vector.error.code} is not in the suite schema; add it there or correct it`;
  }
  return undefined;
}

const loaded = new Map<string, Suite>();

/** Loads a suite and checks every file of it. A suite of this package is loaded once. */
export function loadSuite(name: string, folders: Folders = {}): Suite {
  const own = folders.vectors === undefined && folders.schemas === undefined;
  const known = own ? loaded.get(name) : undefined;
  if (known !== undefined) return known;
  const folder = path.join(folders.vectors ?? vectorsFolder, name);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(folder) || topicFiles(folder).length === 0) {
    const names = suiteNames(folders).join(', ');
    throw new ConformanceError('unknown-suite', `there is no suite ${name}; the suites are: ${names || 'none'}`);
  }
  const checks = suiteChecks(name, folders.schemas ?? schemasFolder);
  const files = topicFiles(folder).map((file) => loadVectorFile(path.join(folder, file), checks));
  const suite = assembleSuite(files, checks.schema);
  if (own) loaded.set(name, suite);
  return suite;
}

/** Which vectors of a suite {@link vectorsOf} gives. */
export interface VectorsOfOptions {
  /** Only vectors of these ops. */
  readonly ops?: readonly string[];
  /** Only the vectors whose id this glob takes, `signer/query/*` for instance. */
  readonly filter?: string;
}

/** The vectors of a suite of this package, in the order of their ids. */
export function vectorsOf(suite: string, options: VectorsOfOptions = {}): readonly Vector[] {
  const { ops, filter } = options;
  const vectors = selectVectors(loadSuite(suite).vectors, filter);
  return ops === undefined ? vectors : vectors.filter((vector) => ops.includes(vector.op));
}
