import process from 'node:process';
import { ConformanceError, type Run, type Vector } from '@dataplus/conformance';
import { missingProgram, type Reference, runCommand, runReference } from '@dataplus/conformance/node';
import type { Page } from './page.ts';
import { dataplusBin } from './show-string-to-sign.ts';

/** What act 5 runs. */
export interface RunVectorsOptions {
  readonly vectors: readonly Vector[];
  readonly references: readonly Reference[];
  /** Whether a language that is not on this machine is a failure. */
  readonly needsAll: boolean;
}

/** A language under way: how it did, or why it could not be tried. */
interface Running {
  readonly language: string;
  readonly end: Promise<Run | string>;
}

/** Act 6: the same vectors in every language that is here, each a program of its own; all run at once. */
export async function runVectors(page: Page, { vectors, references, needsAll }: RunVectorsOptions): Promise<void> {
  const { dim, yellow } = page.colors;
  page.heading(`The same ${vectors.length.toLocaleString('en')} vectors in every language`);

  const own = [process.execPath, dataplusBin, 'testee', '--suite', 'signer'];
  const running: readonly Running[] = [
    { language: 'TypeScript, this library', end: runCommand({ command: own, vectors }).catch(whyNot) },
    ...references.map((reference) => ({
      language: reference.language,
      end: runReference(reference, vectors).then(
        (run) => run ?? `${missingProgram(reference) ?? ''} is not on this machine`,
        whyNot,
      ),
    })),
  ];

  page.line(dim(inColumns(['language', 'passed', 'failed', 'skipped', 'undeclared', 'runtime'])));
  const missing: string[] = [];
  for (const { language, end } of running) {
    page.waiting(`${language} …`);
    const run = await end;
    if (typeof run === 'string') missing.push(`${language.toUpperCase()} IS MISSING: ${run}; nothing was tried`);
    else printRun(page, language, run);
  }
  for (const why of missing) {
    page.line(yellow(why));
    if (needsAll) page.check(false, `${why} (with CI set every language is needed)`);
  }
  page.line();
  page.line(dim('undeclared: the program does not have that operation; never counted as passed'));
}

function printRun(page: Page, language: string, { tally, ok, implementation, faults }: Run): void {
  const { green, red } = page.colors;
  const { passed, failed, skipped, undeclared } = tally;
  const held = page.check(ok && passed > 0, `every vector of ${language} passes`);
  const cells = [language, ...[passed, failed, skipped, undeclared].map(String), implementation.runtime ?? ''];
  page.line((held ? green : red)(inColumns(cells)));
  for (const fault of faults) page.line(red(`  ${fault}`));
}

/** A program that is on the path and does not start, such as a stub that offers to install the language. */
function whyNot(error: unknown): string {
  if (error instanceof ConformanceError) return error.message;
  throw error;
}

const widths = [26, 8, 8, 9, 12, 0];
const longest = 36;

function inColumns(cells: readonly string[]): string {
  const cut = cells.map((cell) => (cell.length <= longest ? cell : `${cell.slice(0, longest - 1)}…`));
  const padded = cut.map((cell, at) => cell.padEnd(widths[at] ?? 0));
  return padded.join('').trimEnd();
}
