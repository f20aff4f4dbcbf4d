import { explain } from '../explain.ts';
import type { Result, Run } from '../result.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 cannot hold most control characters, lone surrogates and two others, not even as references. */
const isXml = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  code > 0xffff;

const escape = (text: string): string =>
  Array.from(text, (sign) => (isXml(sign.codePointAt(0) ?? 0) ? sign : '\ufffd'))
    .join('')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The report in the JUnit form that build servers read. */
export function reportJunit(run: Run): string {
  const { implementation, results, tally, faults } = run;
  const bad = tally.failed + tally.beganToPass + faults.length;
  const omitted = tally.skipped + tally.undeclared + tally.knownFailing;
  const counts = `tests="${results.length + faults.length}" failures="${bad}" skipped="${omitted}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escape(implementation.name)}" ${counts}>`,
    ...results.map(testCase),
    ...faults.map((fault) => wrap('testee', 'behaviour', `<failure message="${escape(fault)}"/>`)),
    '  </testsuite>',
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

const wrap = (group: string, name: string, inside: string): string =>
  `    <testcase classname="${escape(group)}" name="${escape(name)}"${inside === '' ? '/>' : `>${inside}</testcase>`}`;

function testCase({ vector, outcome, knownFailing }: Result): string {
  const cut = vector.id.lastIndexOf('/');
  const of = (inside: string): string =>
    wrap(vector.id.slice(0, cut).replaceAll('/', '.'), vector.id.slice(cut + 1), inside);
  switch (outcome.status) {
    case 'passed':
      return of(knownFailing ? '<failure message="began to pass; remove it from the known-failing list"/>' : '');
    case 'undeclared':
      return of(`<skipped message="${escape(`undeclared op ${vector.op}`)}"/>`);
    case 'skipped':
      return of(`<skipped message="${escape(outcome.reason)}"/>`);
    case 'failed': {
      if (knownFailing) return of('<skipped message="known to fail"/>');
      const [head = '', ...rest] = explain(vector, outcome);
      return of(`<failure message="${escape(head)}">${escape(rest.join('\n'))}</failure>`);
    }
  }
}
