import { allOperations, type AnyOperation } from '@dataplus/service-schemas';
import { fail } from '../errors.ts';

/** The operation of an id; where there is none, the error names those that come near. */
export function findOperation(id: string): AnyOperation {
  const found = allOperations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const near = nearestOf(id).slice(0, 4).join(', ');
  const cure = near === '' ? 'dataplus services lists them' : `did you mean ${near}?`;
  return fail('invalid-argument', 'id', `there is no operation called ${JSON.stringify(id)}; ${cure}`);
}

/** Ids that hold a word of the one that was asked for. */
function nearestOf(id: string): readonly string[] {
  const words = id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const scored = allOperations.map((operation) => {
    return [operation.id, words.filter((word) => operation.id.includes(word)).length] as const;
  });
  return scored
    .filter(([, score]) => score > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([near]) => near);
}
