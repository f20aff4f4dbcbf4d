import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConformanceError } from '../errors.ts';
import { retiredFile, topicFiles } from '../files/load-suite.ts';
import { schemasFolder, vectorsFolder } from '../files/places.ts';
import { readJson, readText } from '../files/read-json.ts';
import { describeFault, suiteChecks, type SuiteChecks } from '../files/schemas.ts';
import { readSpecification } from '../files/specification.ts';
import { formatJson } from '../generate/format.ts';
import { canBeOrdered, orderFile } from '../generate/order.ts';
import type { VectorFile } from '../vector.ts';
import { openObjects } from './lint-schema.ts';
import { lintVector } from './lint-vector.ts';
import type { Problem } from './problem.ts';

/** What {@link lintSuite} takes. */
export interface LintOptions {
  /** The suite. */
  readonly suite: string;
  /** The folder of the suites, that of this package when left out. */
  readonly vectors?: string;
  /** The folder of the suite schemas, that of this package when left out. */
  readonly schemas?: string;
}

/** Finds everything that is wrong with the files of a suite. */
export function lintSuite({ suite, vectors = vectorsFolder, schemas = schemasFolder }: LintOptions): Problem[] {
  const folder = path.join(vectors, suite);
  let checks: SuiteChecks;
  try {
    checks = suiteChecks(suite, schemas);
  } catch (error) {
    return [asProblem(error)];
  }
  const specification = readSpecification();
  const schemaFile = path.join(schemas, `${suite}.schema.json`);
  const problems: Problem[] = openObjects(checks.schema).map((at) => ({
    file: schemaFile,
    message: `${at} takes unknown members; say "additionalProperties": false, or true where any member is meant`,
  }));

  const retired = retiredIds(path.join(folder, retiredFile), checks, problems);
  const owners = new Map<string, string>();
  for (const name of topicFiles(folder)) {
    const file = path.join(folder, name);
    const parsed = parse(file, checks, problems);
    if (parsed === undefined) continue;
    problems.push(...lintFile(file, parsed, suite));
    for (const vector of parsed.vectors) {
      const add = (message: string): unknown => problems.push({ file, at: vector.id, message });
      const owner = owners.get(vector.id);
      if (owner !== undefined) add(`the id is used twice (also in ${owner}); give one of them a new id`);
      if (retired.has(vector.id)) add(`the id was withdrawn (${retiredFile}); give the vector a new one`);
      owners.set(vector.id, name);
      lintVector(vector, { file: parsed, checks, specification }).forEach(add);
    }
  }
  return problems;
}

const asProblem = (error: unknown): Problem => {
  if (!(error instanceof ConformanceError)) throw error;
  const { file = '', message } = error;
  return { file, message: message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message };
};

function parse(file: string, checks: SuiteChecks, problems: Problem[]): VectorFile | undefined {
  try {
    const parsed = readJson(file, 'invalid-vector-file');
    if (canBeOrdered(parsed) && formatJson(orderFile(parsed)) !== readText(file)) {
      const ids = parsed.vectors.map(({ id }) => id);
      const sorted = ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') <= id);
      problems.push({ file, message: `${sorted ? 'not in the common format' : 'vectors are unsorted'}; run fmt` });
    }
    if (checks.file(parsed)) return parsed as VectorFile;
    problems.push({ file, message: describeFault(checks.file.errors) });
  } catch (error) {
    problems.push(asProblem(error));
  }
  return undefined;
}

function lintFile(file: string, { suite, topic, flags, vectors }: VectorFile, folder: string): Problem[] {
  const problems: Problem[] = [];
  if (suite !== folder) problems.push({ file, message: `suite is ${suite}; the folder says ${folder}` });
  if (`${topic}.json` !== path.basename(file)) {
    problems.push({ file, message: `topic is ${topic}; name the file ${topic}.json` });
  }
  const used = new Set(vectors.flatMap((vector) => vector.flags));
  for (const flag of Object.keys(flags)) {
    if (!used.has(flag)) problems.push({ file, at: flag, message: 'no vector has this flag; remove it' });
  }
  return problems;
}

function retiredIds(file: string, checks: SuiteChecks, problems: Problem[]): Set<string> {
  if (!existsSync(file)) return new Set();
  try {
    const parsed = readJson(file, 'invalid-vector-file');
    if (checks.retired(parsed)) return new Set((parsed as { retired: { id: string }[] }).retired.map(({ id }) => id));
    problems.push({ file, message: describeFault(checks.retired.errors) });
  } catch (error) {
    problems.push(asProblem(error));
  }
  return new Set();
}
