import type { Vector } from './vector.ts';

/** Turns a glob on ids into a test: `*` stands for any characters, slashes too, `?` for one. */
export function globToTest(glob: string): (id: string) => boolean {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 's');
  return (id) => pattern.test(id);
}

/** The vectors whose id a glob takes; all of them without one. */
export function selectVectors(vectors: readonly Vector[], filter: string | undefined): readonly Vector[] {
  if (filter === undefined) return vectors;
  const takes = globToTest(filter);
  return vectors.filter((vector) => takes(vector.id));
}
