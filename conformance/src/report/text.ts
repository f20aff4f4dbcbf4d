import picocolors from 'picocolors';
import { explain } from '../explain.ts';
import type { Implementation, Run, Tally } from '../result.ts';
import type { CommandRun } from '../process/run-command.ts';

/** Colours for a terminal alone: reports go through pipes into logs and other programs. */
const { stdout, env } = process;
const pc = picocolors.createColors(Boolean(stdout.isTTY) && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb');

/** Failures beyond this many are counted and not shown. */
const mostShown = 50;

/** Who was under test, in a line. */
export function showImplementation({ name, version, language, runtime }: Implementation): string {
  const more = [language, runtime].filter((part) => part !== undefined).join(', ');
  return `${name}${version === undefined ? '' : ` ${version}`}${more === '' ? '' : ` (${more})`}`;
}

/** The counts, in a line. */
export function showTally({ passed, failed, undeclared, skipped, knownFailing, beganToPass }: Tally): string {
  const counts: [number, string][] = [
    [passed, 'passed'],
    [failed, 'failed'],
    [undeclared, 'undeclared'],
    [skipped, 'skipped'],
    [knownFailing, 'known to fail'],
    [beganToPass, 'began to pass'],
  ];
  return counts
    .filter(([count], at) => count > 0 || at < 2)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** The whole report for a reader: failures with wanted and got, then the counts. */
export function reportText(run: Run | CommandRun): string {
  const { implementation, results, tally, faults, ok } = run;
  const lines = [showImplementation(implementation)];
  const failed = results.filter(({ outcome, knownFailing }) => outcome.status === 'failed' && !knownFailing);
  for (const { vector, outcome } of failed.slice(0, mostShown)) {
    const [head = '', ...rest] = explain(vector, outcome);
    lines.push('', `${pc.red('FAILED')} ${head}`, ...rest);
  }
  if (failed.length > mostShown) lines.push('', `… and ${failed.length - mostShown} more failures`);
  for (const { vector, outcome, knownFailing } of results) {
    if (!knownFailing) continue;
    if (outcome.status === 'passed') {
      lines.push('', `${pc.red('BEGAN TO PASS')} ${vector.id}: remove it from the known-failing list`);
    } else if (outcome.status === 'failed') lines.push(`${pc.yellow('known to fail')} ${vector.id}`);
  }
  const reasons = new Map<string, number>();
  for (const { outcome } of results) {
    if (outcome.status === 'skipped') reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  }
  for (const [reason, count] of reasons) lines.push(`${pc.yellow('skipped')} ${count}: ${reason}`);
  for (const fault of faults) lines.push(`${pc.red('FAULT')} ${fault}`);
  lines.push('', `${ok ? pc.green('ok') : pc.red('not ok')}: ${showTally(tally)}${pace(run)}`);
  return `${lines.join('\n')}\n`;
}

const pace = (run: Run | CommandRun): string =>
  'exchanges' in run && run.seconds > 0
    ? ` (${run.exchanges} exchanges in ${run.seconds.toFixed(2)} s, ${Math.round(run.exchanges / run.seconds)}/s)`
    : '';
