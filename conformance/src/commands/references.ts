import { loadSuite } from '../files/load-suite.ts';
import { missingProgram, readReferences, type Reference } from '../files/references.ts';
import type { Io } from './io.ts';
import { runReference } from '../process/run-reference.ts';
import { table } from '../report/table.ts';
import { reportText } from '../report/text.ts';
import type { Run } from '../result.ts';
import { computedSuites } from '../generate/regenerate.ts';

/** A reference and how it did; no run where its language is not on this machine. */
interface ReferenceRun {
  readonly reference: Reference;
  readonly run: Run | undefined;
}

/** `dataplus-conformance references`: runs every language that is here; gives the exit code. */
export async function references(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const vectors = computedSuites.flatMap((suite) => loadSuite(suite).vectors);
  const runs: ReferenceRun[] = [];
  for (const reference of readReferences()) runs.push({ reference, run: await runReference(reference, vectors) });
  if (flags.json === true) {
    const rows = runs.map(({ reference: { name, language }, run }) => ({
      name,
      language,
      ...(run === undefined
        ? { missing: true }
        : { runtime: run.implementation.runtime, tally: run.tally, ok: run.ok }),
    }));
    io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  } else {
    for (const { run } of runs) if (run?.ok === false) io.out(`${reportText(run)}\n`);
    io.out(`${table([head, ...runs.map(row)]).join('\n')}\n`);
  }
  return runs.every(({ run }) => run?.ok !== false) ? 0 : 1;
}

const head = ['language', 'runtime', 'passed', 'failed', 'skipped', 'undeclared'];

function row({ reference, run }: ReferenceRun): string[] {
  const { language } = reference;
  if (run === undefined) return [language, `missing (${missingProgram(reference) ?? ''} is not here)`];
  const { passed, failed, skipped, undeclared } = run.tally;
  return [language, run.implementation.runtime ?? '', ...[passed, failed, skipped, undeclared].map(String)];
}
