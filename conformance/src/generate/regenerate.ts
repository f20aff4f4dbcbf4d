import path from 'node:path';
import { compare } from '../compare.ts';
import { loadVectorFile, topicFiles } from '../files/load-suite.ts';
import { vectorsFolder } from '../files/places.ts';
import { suiteChecks } from '../files/schemas.ts';
import { writeWhole } from '../files/write-file.ts';
import type { StoredVector, VectorFile } from '../vector.ts';
import { computeVectors } from './compute.ts';
import { formatJson } from './format.ts';
import type { Oracles } from './oracles.ts';
import { orderFile } from './order.ts';

/** The suites whose expected values are computed by the references; those of other suites are written and checked. */
export const computedSuites: readonly string[] = ['signer', 'sample'];

/** What {@link regenerateSuite} takes. */
export interface RegenerateOptions {
  /** The suite. */
  readonly suite: string;
  /** The references that compute the expected values. */
  readonly oracles: Oracles;
  /** Only compare; write nothing. */
  readonly check: boolean;
  /** The folder of the suites, that of this package when left out. */
  readonly vectors?: string;
}

/** What {@link regenerateSuite} found. */
export interface Regenerated {
  /** How many vectors were computed again. */
  readonly computed: number;
  /** The ids of vectors that no reference here could compute. */
  readonly notComputed: readonly string[];
  /** The ids of vectors whose expected value, hex, twins or origin is not what the references say. */
  readonly changed: readonly { readonly file: string; readonly id: string; readonly members: readonly string[] }[];
}

const members = ['output', 'error', 'hex', 'twins', 'origin'] as const;

/** Computes every expected value of a suite again, and writes those that changed unless it only checks. */
export async function regenerateSuite(options: RegenerateOptions): Promise<Regenerated> {
  const { suite, oracles, check, vectors = vectorsFolder } = options;
  const folder = path.join(vectors, suite);
  const checks = suiteChecks(suite);
  const changed: { file: string; id: string; members: string[] }[] = [];
  const notComputed: string[] = [];
  const writes: [string, VectorFile][] = [];
  let computed = 0;
  for (const name of topicFiles(folder)) {
    const file = path.join(folder, name);
    const before = loadVectorFile(file, checks);
    const after = await computeVectors(before.vectors.map(inputsOf), checks.schema, oracles);
    const next = before.vectors.map((vector, index): StoredVector => {
      const fresh = after[index];
      if (fresh === undefined) {
        notComputed.push(vector.id);
        return vector;
      }
      computed++;
      const differing = members.filter((member) => compare(vector[member], fresh[member]).length > 0);
      if (differing.length > 0) changed.push({ file, id: vector.id, members: differing });
      return fresh;
    });
    writes.push([file, { ...before, vectors: next }]);
  }
  if (!check) {
    for (const [file, next] of writes) {
      if (changed.some((change) => change.file === file)) writeWhole(file, formatJson(orderFile(next)));
    }
  }
  return { computed, notComputed, changed };
}

/** What of a vector is source: everything but what the references compute. */
function inputsOf(vector: StoredVector): Parameters<typeof computeVectors>[0][number] {
  const { id, comment, flags, spec, clauses, op, input, twins } = vector;
  const named = twins?.map(({ mistake, variant, bodies }) => ({
    mistake,
    ...(variant !== undefined && { variant }),
    ...(bodies !== undefined && { bodies }),
  }));
  return { id, comment, flags, spec, ...(clauses && { clauses }), op, input, ...(named && { twins: named }) };
}
