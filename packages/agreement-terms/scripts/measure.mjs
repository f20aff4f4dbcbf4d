/**
 * Measures the bars of this package on its built form: loading with the check of every hash and a first question to each of
 * the nineteen agreements, in fresh processes, and the time of later questions.
 *
 *   npm run build && node packages/agreement-terms/scripts/measure.mjs
 */
import { execFileSync } from 'node:child_process';

const cold = `
const before = process.cpuUsage();
const started = performance.now();
const { checkManifest, manifest, skeletons } = await import('@dataplus/agreement-terms/skeleton');
const { agreementIds, term } = await import('@dataplus/agreement-terms');
const loaded = performance.now();
if (!checkManifest(skeletons, manifest).ok) throw new Error('altered');
const checked = performance.now();
for (const agreement of agreementIds) term(agreement, 'court');
const asked = performance.now();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify([loaded - started, checked - loaded, asked - checked, asked - started, (user + system) / 1000]));`;

const run = () =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', cold], { cwd: import.meta.dirname }));
const runs = Array.from({ length: 15 }, run).sort((a, b) => a[3] - b[3]);
const show = ([load, check, ask, all, processor]) =>
  `load ${load.toFixed(1)} ms, hash check ${check.toFixed(1)} ms, first questions ${ask.toFixed(1)} ms, together ${all.toFixed(1)} ms (${processor.toFixed(1)} ms of processor time)`;
console.log(`best    ${show(runs[0])}\nmedian  ${show(runs[7])}\nworst   ${show(runs[14])}`);

const terms = await import('@dataplus/agreement-terms');
const { dayOfDate, startOfDay } = await import('@dataplus/agreement-terms/calendar');
const { digest } = terms.versionOf('ocr');
const from = startOfDay(dayOfDate('2016-09-29'));
const registry = terms.agreementIds.map((agreement) => ({
  agreement,
  digest: terms.versionOf(agreement).digest,
  effectiveFrom: 0,
}));
const acceptances = terms.appendAcceptance([], {
  who: 'u',
  agreement: 'ocr',
  digest,
  channel: 'free-opening-and-next-step',
  instant: 1,
});
const questions = {
  term: () => terms.term('dashu', 'court'),
  'compare, one topic': () => terms.compare(['rule-engine', 'dashu'], ['precedence']),
  'compare, every topic': () => terms.compare(['rule-engine', 'dashu']),
  'find by value': () => terms.find({ topics: ['court'], value: 'hangzhou-xihu' }),
  'find by clause': () => terms.find({ agreements: ['datav'], clause: '2.5' }),
  'find by function, every answer': () => terms.find((answer) => answer.doubt === 'foreign-name'),
  agreementFor: () => terms.agreementFor('ocr'),
  applicable: () => terms.applicable({ services: ['datav', 'ocr'], vendor: true }),
  deadline: () => terms.deadline(terms.term('market-vendor', 'market-deposit-return-period'), from),
  noticeRequired: () => terms.noticeRequired('datav', 'terms'),
  survives: () => terms.survives('market-vendor'),
  terminationPaths: () => terms.terminationPaths('market-vendor', 'provider'),
  prevailing: () => terms.prevailing('dashu', 'dashu/order-and-price-pages', 'descriptions'),
  inForce: () => terms.inForce('ocr', from, registry),
  mayUse: () => terms.mayUse({ who: 'u', service: 'ocr', instant: from, acceptances, registry }),
  defectsOf: () => terms.defectsOf('platform'),
  readingsOf: () => terms.readingsOf('platform'),
};
/** Least time of many short batches: what the machine does besides falls out. */
for (const [name, ask] of Object.entries(questions)) {
  for (let round = 0; round < 3_000; round += 1) ask();
  let least = Infinity;
  for (let batch = 0; batch < 400; batch += 1) {
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) ask();
    least = Math.min(least, (performance.now() - started) * 50);
  }
  console.log(`${name.padEnd(32)} ${least.toFixed(2).padStart(8)} µs`);
}
