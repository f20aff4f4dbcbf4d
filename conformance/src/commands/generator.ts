import { suiteNames } from '../files/load-suite.ts';
import { suiteChecks } from '../files/schemas.ts';
import type { Io } from './io.ts';
import { addDrafts, readDrafts } from '../generate/add.ts';
import { formatSuite } from '../generate/format-suite.ts';
import { startOracles, type Oracles } from '../generate/oracles.ts';
import { computedSuites, regenerateSuite } from '../generate/regenerate.ts';
import { lintSuite } from '../lint/lint-suite.ts';
import { showProblem } from '../lint/problem.ts';

const say = (io: Io, line: string): void => {
  io.out(`${line}\n`);
};

/** Every op of the suites whose values are computed. */
const computedOps = (): string[] => computedSuites.flatMap((suite) => Object.keys(suiteChecks(suite).schema.ops));

async function withOracles<T>(ops: readonly string[], use: (oracles: Oracles) => Promise<T>): Promise<T> {
  const oracles = await startOracles(ops);
  try {
    return await use(oracles);
  } finally {
    await oracles.close();
  }
}

/** `dataplus-conformance add`. */
export async function add(files: readonly string[], io: Io): Promise<number> {
  const drafts = files.map((file) => ({ file, drafts: readDrafts(file) }));
  const ops = drafts.flatMap((one) => one.drafts.vectors.map(({ op }) => op));
  await withOracles(ops, async (oracles) => {
    for (const one of drafts) {
      const added = await addDrafts({ ...one, oracles });
      say(io, `${added.file}: ${added.count} vectors added`);
    }
  });
  return 0;
}

/** `dataplus-conformance fmt`. */
export function fmt(io: Io): number {
  for (const file of suiteNames().flatMap((suite) => formatSuite(suite))) say(io, `${file}: formatted`);
  return 0;
}

/** `dataplus-conformance lint`: 1 when something is wrong. */
export function lint(io: Io): number {
  const suites = suiteNames();
  const problems = suites.flatMap((suite) => lintSuite({ suite }));
  for (const problem of problems) say(io, showProblem(problem));
  say(io, `${suites.length} suites, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

/** `dataplus-conformance regenerate`: with `check`, 1 when an expected value is not what the references say. */
export async function regenerate(check: boolean, io: Io): Promise<number> {
  const suites = suiteNames().filter((suite) => computedSuites.includes(suite));
  const all = await withOracles(computedOps(), async (oracles) => {
    const found = [];
    for (const suite of suites) found.push(await regenerateSuite({ suite, oracles, check }));
    return found;
  });
  const changed = all.flatMap((one) => one.changed);
  for (const { file, id, members } of changed) {
    say(
      io,
      `${file}: ${id}: ${members.join(', ')} ${check ? 'is not what the references say; run regenerate' : 'computed again'}`,
    );
  }
  const notComputed = all.flatMap((one) => one.notComputed);
  for (const id of notComputed) say(io, `${id}: not computed, the language of its reference is not here`);
  const computed = all.reduce((sum, one) => sum + one.computed, 0);
  say(io, `${computed} vectors computed, ${changed.length} changed, ${notComputed.length} not computed`);
  return check && changed.length > 0 ? 1 : 0;
}
