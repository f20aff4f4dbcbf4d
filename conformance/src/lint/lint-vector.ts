import { vectorFault } from '../files/load-suite.ts';
import type { SuiteChecks } from '../files/schemas.ts';
import type { Specification } from '../files/specification.ts';
import { compare } from '../compare.ts';
import { hexOf } from '../generate/compute.ts';
import type { StoredVector, VectorFile } from '../vector.ts';

/** What the rules for one vector know. */
export interface VectorContext {
  /** The file that it stands in. */
  readonly file: VectorFile;
  /** The checks of its suite. */
  readonly checks: SuiteChecks;
  /** The ids and mistakes that exist. */
  readonly specification: Specification;
}

/** Says what is wrong with one vector. */
export function lintVector(vector: StoredVector, { file, checks, specification }: VectorContext): string[] {
  const { suite, topic } = file;
  const problems: string[] = [];
  if (!vector.id.startsWith(`${suite}/${topic}/`)) problems.push(`the id does not begin with ${suite}/${topic}/`);
  const fault = vectorFault(vector, checks);
  if (fault !== undefined) problems.push(fault);
  for (const flag of vector.flags) {
    if (!Object.hasOwn(file.flags, flag))
      problems.push(`flag ${flag} is not explained; add it to the flags of the file`);
  }
  for (const id of vector.spec) {
    if (!specification.ids.has(id)) problems.push(`${id} is not in the specification; cite an id of spec/*.md`);
  }
  if (vector.spec.length + (vector.clauses?.length ?? 0) === 0) {
    problems.push('neither a rule nor a clause is cited; cite what it rests on');
  }
  const hex = hexOf(vector.output, checks.schema.ops[vector.op]?.hex ?? []);
  if (compare(hex, vector.hex).length > 0) problems.push('hex is not that of the text; run regenerate');
  return [...problems, ...lintTwins(vector, specification)];
}

function lintTwins(vector: StoredVector, specification: Specification): string[] {
  const seen = new Set<string>();
  return (vector.twins ?? []).flatMap(({ mistake, variant = 0, authorization }) => {
    const problems: string[] = [];
    const name = `twin ${mistake} ${variant}`;
    if (!specification.mistakes.has(mistake)) problems.push(`${name}: there is no such mistake; name one of spec/*.md`);
    if (seen.has(name)) problems.push(`${name} is there twice; remove one`);
    seen.add(name);
    if (authorization === vector.output?.authorization) {
      problems.push(`${name} is the right signature; the mistake changes nothing here, take it out`);
    }
    return problems;
  });
}
