// Asks two programs the same random questions and prints the first one that they answer differently.
//
//     node compare.mjs [--seed N] [--count N] [COMMAND COMMAND]
//
// The commands default to the references in Python and in Node. Only ops that both have are asked. Exit code: 0 the
// same answers, 1 a difference, 2 wrong usage. The seed is printed and repeats the questions.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { diagnoseInput, verifyInput } from './compare/arrivals.mjs';
import { startProgram } from './compare/program.mjs';
import { randomFrom } from './compare/random.mjs';
import { signInput } from './compare/requests.mjs';
import { isSame, outcomeOf } from './compare/same.mjs';
import { urlInput } from './compare/urls.mjs';

const here = (path) => `"${fileURLToPath(new URL(path, import.meta.url))}"`;
const DEFAULT_COMMANDS = [`python3 ${here('python/main.py')}`, `node ${here('node/main.mjs')}`];
/** A diagnosis costs as much as hundreds of other questions. */
const DIAGNOSES = 0.02;

const settings = readSettings();
const programs = await Promise.all(settings.commands.map(startProgram));
const random = randomFrom(settings.seed);
const outcomes = new Map();
let seq = 0;

console.log(`seed ${settings.seed}`);
const signed = await compare('signer.sign', () => signInput(random));
await compare('signer.string-to-sign', () => {
  const { dialect, request } = signInput(random);
  return dialect === undefined ? { request } : { dialect, request };
});
const fine = signed.filter(({ output }) => output !== undefined);
if (fine.length > 0) {
  await compare('signer.verify', () => verifyInput(random, random.pick(fine)));
  await compare('signer.diagnose', () => diagnoseInput(random, random.pick(fine)), DIAGNOSES);
}
for (const op of ['signer.request-target', 'sample.node', 'sample.java', 'sample.php', 'sample.python']) {
  await compare(op, () => urlInput(random));
}
programs.forEach((program) => program.end());
for (const [op, counts] of outcomes) {
  console.log(`${op}: the same answers`);
  for (const [outcome, count] of [...counts].sort(([, one], [, other]) => other - one)) {
    console.log(`  ${String(count).padStart(6)} ${outcome}`);
  }
}

/** Asks both; gives the inputs with their outputs. */
async function compare(op, makeInput, share = 1) {
  if (!programs.every(({ ops }) => ops.includes(op))) return [];
  const questions = Array.from({ length: Math.ceil(settings.count * share) }, () => ({ seq: (seq += 1), op, input: makeInput() }));
  const [ones, others] = await Promise.all(programs.map((program) => program.ask(questions)));
  const different = questions.findIndex((_, index) => !isSame(op, ones[index], others[index]));
  if (different >= 0) {
    console.log(JSON.stringify(questions[different]));
    console.log(`${programs[0].command}\n  ${JSON.stringify(ones[different])}`);
    console.log(`${programs[1].command}\n  ${JSON.stringify(others[different])}`);
    process.exit(1);
  }
  const counts = new Map();
  for (const answer of ones) counts.set(outcomeOf(answer), (counts.get(outcomeOf(answer)) ?? 0) + 1);
  outcomes.set(op, counts);
  return questions.map(({ input }, index) => ({ input, output: ones[index].output }));
}

function readSettings() {
  const usage = 'usage: node compare.mjs [--seed N] [--count N] [COMMAND COMMAND]';
  try {
    const { values, positionals } = parseArgs({
      options: { seed: { type: 'string' }, count: { type: 'string', default: '5000' } },
      allowPositionals: true,
    });
    const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);
    const count = Number(values.count);
    if (positionals.length % 2 === 0 && positionals.length <= 2 && Number.isInteger(seed) && count >= 1) {
      return { seed, count, commands: positionals.length === 2 ? positionals : DEFAULT_COMMANDS };
    }
  } catch {
    // said below
  }
  console.error(usage);
  process.exit(2);
}
