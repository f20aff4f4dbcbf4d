import { explain } from '../explain.ts';
import type { Result, Run } from '../result.ts';

/** `#` begins a directive in TAP and `\` escapes it. */
const escape = (text: string): string => text.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' ');

/** The report in the Test Anything Protocol, version 13. */
export function reportTap({ results, faults }: Run): string {
  const lines = ['TAP version 13', `1..${results.length + faults.length}`];
  results.forEach((result, index) => lines.push(...testLine(result, index + 1)));
  faults.forEach((fault, index) => lines.push(`not ok ${results.length + index + 1} - ${escape(fault)}`));
  return `${lines.join('\n')}\n`;
}

function testLine({ vector, outcome, knownFailing }: Result, number: number): string[] {
  const name = `${number} - ${escape(vector.id)}`;
  switch (outcome.status) {
    case 'passed':
      if (!knownFailing) return [`ok ${name}`];
      return [`not ok ${name}`, '# began to pass; remove it from the known-failing list'];
    case 'undeclared':
      return [`ok ${name} # SKIP undeclared op ${vector.op}`];
    case 'skipped':
      return [`ok ${name} # SKIP ${escape(outcome.reason)}`];
    case 'failed': {
      if (knownFailing) return [`not ok ${name} # TODO known to fail`];
      const why = explain(vector, outcome).flatMap((line) => line.split('\n'));
      return [`not ok ${name}`, ...why.map((line) => `# ${line}`)];
    }
  }
}
