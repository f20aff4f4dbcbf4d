import { ConformanceError } from '../errors.ts';
import { referencesFolder } from '../files/places.ts';
import { missingProgram, readReferences } from '../files/references.ts';
import { startOracle, type Oracle } from '../process/ask.ts';

/**
 * Who computes expected values: the first of these that has the op. The signer itself is not among them and shares no
 * code with them.
 */
const computing = ['reference-python', 'reference-node', 'reference-java', 'reference-php'];
/** Who must come to the same value, where it has the op and did not compute it. */
const checking = 'reference-node';
/** These must be here; others are only started for ops that none of these has. */
const needed = ['reference-python', 'reference-node'];

/** The reference programs that are here. */
export interface Oracles {
  /** Who computes the value of an op; undefined when nobody here can. */
  readonly computes: (op: string) => Oracle | undefined;
  /** Who checks the value of an op, where somebody else does. */
  readonly checks: (op: string) => Oracle | undefined;
  /** Ends them. */
  readonly close: () => Promise<void>;
}

/** Starts the reference programs that compute these ops. */
export async function startOracles(ops: Iterable<string>, folder: string = referencesFolder): Promise<Oracles> {
  const oracles: Oracle[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(oracles.map((oracle) => oracle.close()));
  };
  const computes = (op: string): Oracle | undefined => oracles.find((oracle) => oracle.ops.has(op));
  const references = readReferences(folder);
  const wanted = [...ops];
  try {
    for (const name of computing) {
      const isNeeded = needed.includes(name);
      if (!isNeeded && wanted.every((op) => computes(op) !== undefined)) continue;
      const reference = references.find((one) => one.name === name);
      const missing = reference === undefined ? name : missingProgram(reference);
      if (reference !== undefined && missing === undefined) {
        oracles.push(await startOracle(reference.command, folder, reference.timeoutMs));
      } else if (isNeeded) {
        throw new ConformanceError(
          'oracle-failed',
          `${name} computes expected values, and ${missing ?? ''} is missing`,
        );
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    computes,
    checks: (op) => {
      const checker = oracles.find(({ name }) => name === checking);
      return checker?.ops.has(op) === true && checker !== computes(op) ? checker : undefined;
    },
    close,
  };
}
