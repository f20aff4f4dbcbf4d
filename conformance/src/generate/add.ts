import { existsSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConformanceError } from '../errors.ts';
import { loadVectorFile, retiredFile, topicFiles } from '../files/load-suite.ts';
import { schemasFolder, vectorsFolder } from '../files/places.ts';
import { readJson } from '../files/read-json.ts';
import { describeFault, suiteChecks } from '../files/schemas.ts';
import { writeWhole } from '../files/write-file.ts';
import type { Flag, StoredVector, VectorFile } from '../vector.ts';
import { authorizeInputs, type Authorize } from './authorize.ts';
import { computeVectors, type Uncomputed } from './compute.ts';
import { formatJson } from './format.ts';
import type { Oracles } from './oracles.ts';
import { orderFile } from './order.ts';

type Draft = Uncomputed & { authorize?: Authorize };

/** What a file of drafts holds. */
export interface DraftFile {
  readonly suite: string;
  readonly topic: string;
  readonly comment?: string;
  readonly flags?: Readonly<Record<string, Flag>>;
  readonly vectors: readonly Draft[];
}

/** What {@link addDrafts} takes. */
export interface AddOptions {
  /** The file that the drafts were read from, for what is said of them. */
  readonly file: string;
  /** The drafts. */
  readonly drafts: DraftFile;
  /** The references that compute the expected values. */
  readonly oracles: Oracles;
  /** The folder of the suites, that of this package when left out. */
  readonly vectors?: string;
}

/** What {@link addDrafts} did. */
export interface Added {
  /** The file that was written. */
  readonly file: string;
  /** How many vectors it gained. */
  readonly count: number;
}

/** Appends drafts to their topic, with expected values computed by the references. Writes nothing unless all is well. */
export async function addDrafts({ file, drafts, oracles, vectors = vectorsFolder }: AddOptions): Promise<Added> {
  const { suite, topic } = drafts;
  const folder = path.join(vectors, suite);
  const target = path.join(folder, `${topic}.json`);
  const checks = suiteChecks(suite);
  const refuse = (why: string): never => {
    throw new ConformanceError('invalid-draft', `${file}: ${why}`, { file });
  };

  const taken = takenIds(folder);
  for (const { id, op } of drafts.vectors) {
    if (!id.startsWith(`${suite}/${topic}/`)) refuse(`${id}: ids of this file begin with ${suite}/${topic}/`);
    if (taken.has(id)) refuse(`${id}: the id was used before; take a new one`);
    if (!Object.hasOwn(checks.schema.ops, op)) refuse(`${id}: op ${op} is not in the suite schema`);
    taken.add(id);
  }
  const inputs = await authorizeInputs(drafts.vectors, oracles);
  const ready = drafts.vectors.map((draft, index) => withoutAuthorize(draft, inputs[index] ?? draft.input));
  for (const { id, op, input } of ready) {
    const check = checks.op(op, 'input');
    if (!check(input)) refuse(`${id}: input${describeFault(check.errors)}`);
  }
  const computed = await computeVectors(ready, checks.schema, oracles);
  const fresh = computed.map((vector, index): StoredVector => {
    const { id = '', op = '' } = ready[index] ?? {};
    return vector ?? refuse(`${id}: no reference here computes ${op}; install its language`);
  });

  const before = existsSync(target) ? loadVectorFile(target, checks) : undefined;
  const comment = before?.comment ?? drafts.comment ?? refuse('a new topic needs a comment; add one');
  for (const [name, flag] of Object.entries(drafts.flags ?? {})) {
    const known = before?.flags[name];
    if (known !== undefined && (known.bug !== flag.bug || known.effect !== flag.effect)) {
      refuse(`flag ${name} is explained otherwise in ${target}; leave it out or give it another name`);
    }
  }
  const flags = { ...before?.flags, ...drafts.flags };
  const next: VectorFile = { suite, topic, comment, flags, vectors: [...(before?.vectors ?? []), ...fresh] };
  if (!checks.file(next)) refuse(describeFault(checks.file.errors));
  writeWhole(target, formatJson(orderFile(next)));
  return { file: target, count: fresh.length };
}

/** Reads a file of drafts and checks its form. */
export function readDrafts(file: string): DraftFile {
  const parsed = readJson(file, 'invalid-draft');
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  ajv.addSchema(readJson(path.join(schemasFolder, 'vector-file.schema.json'), 'invalid-suite-schema') as object);
  if (
    !ajv.validate(readJson(path.join(schemasFolder, 'draft.schema.json'), 'invalid-suite-schema') as object, parsed)
  ) {
    throw new ConformanceError('invalid-draft', `${file}: ${describeFault(ajv.errors)}`, { file });
  }
  return parsed as DraftFile;
}

/** Every id of a suite that is or was in use. */
function takenIds(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const used = topicFiles(folder).flatMap((name) =>
    (readJson(path.join(folder, name), 'invalid-vector-file') as VectorFile).vectors.map(({ id }) => id),
  );
  const retired = path.join(folder, retiredFile);
  if (!existsSync(retired)) return new Set(used);
  const withdrawn = readJson(retired, 'invalid-vector-file') as { retired: { id: string }[] };
  return new Set([...used, ...withdrawn.retired.map(({ id }) => id)]);
}

function withoutAuthorize(draft: Draft, input: Draft['input']): Uncomputed {
  const rest = { ...draft, input };
  delete rest.authorize;
  return rest;
}
