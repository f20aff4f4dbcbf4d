import type { CompareRule } from './compare.ts';
import { ConformanceError } from './errors.ts';
import type { Suite, SuiteSchema, Vector, VectorFile } from './vector.ts';

const equal: CompareRule = {};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Puts the parsed files of a suite and its parsed schema together. Reads nothing, so that it also works where there is no
 * file system: import the JSON files from `@dataplus/conformance/vectors/…` and hand them in. They are taken as valid.
 */
export function assembleSuite(files: readonly VectorFile[], schema: SuiteSchema): Suite {
  const name = files[0]?.suite ?? '';
  const seen = new Set<string>();
  const vectors = files.flatMap((file) =>
    file.vectors.map((stored): Vector => {
      if (seen.has(stored.id)) {
        throw new ConformanceError(
          'invalid-vector-file',
          `${stored.id} is there twice: give one of them an id of its own`,
        );
      }
      seen.add(stored.id);
      return { ...stored, compare: schema.ops[stored.op]?.compare ?? equal };
    }),
  );
  return { name, vectors: vectors.sort(byId) };
}
