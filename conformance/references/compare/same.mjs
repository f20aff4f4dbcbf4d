// When two answers are the same.
import { isDeepStrictEqual } from 'node:util';

export function isSame(op, one, other) {
  return isDeepStrictEqual(comparable(op, one), comparable(op, other));
}

/** Of an error only the code counts; of a diagnosis the explanations and what was not tried, as sets. */
function comparable(op, { seq, output, error, skipped }) {
  if (error !== undefined) return { seq, error: error.code };
  if (skipped !== undefined) return { seq, skipped: true };
  if (op !== 'signer.diagnose') return { seq, output };
  const explanations = output.explanations.map((explanation) => explanation.toSorted().join(' + ')).sort();
  const notTried = output.notTried.map(({ mistake, reason }) => `${mistake}: ${reason}`).sort();
  return { seq, explanations, notTried };
}

/** A word for what came out, to be counted. */
export function outcomeOf({ output, error, skipped }) {
  if (error !== undefined) return error.code;
  if (skipped !== undefined) return 'skipped';
  return output.reason ?? (output.explanations === undefined ? 'fine' : `${output.explanations.length} explanations`);
}
