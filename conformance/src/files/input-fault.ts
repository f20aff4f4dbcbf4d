import { existsSync } from 'node:fs';
import path from 'node:path';
import { isPlayed } from './played-suites.ts';
import { schemasFolder } from './places.ts';
import { describeFault, suiteChecks, type SuiteChecks } from './schemas.ts';

const known = new Map<string, SuiteChecks | undefined>();

/**
 * Says what is wrong with the input of an op by the schema of its suite; undefined when it fits, and for ops that no
 * schema of this package knows, and those of suites that the runner plays. Schemas are read when they are first needed.
 */
export function inputFault(op: string, input: unknown): string | undefined {
  const [suite = ''] = op.split('.', 1);
  if (!known.has(suite)) known.set(suite, checksOf(suite));
  const checks = known.get(suite);
  if (checks === undefined || !Object.hasOwn(checks.schema.ops, op)) return undefined;
  const check = checks.op(op, 'input');
  return check(input) ? undefined : `input: ${describeFault(check.errors)}`;
}

function checksOf(suite: string): SuiteChecks | undefined {
  const hasSchema =
    /^[a-z-]+$/.test(suite) && !isPlayed(suite) && existsSync(path.join(schemasFolder, `${suite}.schema.json`));
  return hasSchema ? suiteChecks(suite) : undefined;
}
