// A testee that answers everything with {"value": <input.n>} and misbehaves as its first argument says, at the vectors
// whose n its second argument lists: node misbehave.mjs <how> <n,n,…>
import { createInterface } from 'node:readline';
import { setInterval } from 'node:timers';
import { closeSync, writeSync } from 'node:fs';

const [how, list = ''] = process.argv.slice(2);
const bad = new Set(list.split(',').filter(Boolean).map(Number));
const say = (text) => writeSync(1, text);
const answer = (seq, n) => `${JSON.stringify({ seq, output: { value: n } })}\n`;
let held;
let gone = false;

const stayWithout = (fd) => {
  gone = true;
  if (fd !== undefined) closeSync(fd);
  setInterval(() => undefined, 1000);
};

const misbehaviours = {
  die: () => process.exit(3),
  'die-after-answer': (seq, n) => {
    say(answer(seq, n));
    process.exit(0);
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  'pass-over': () => undefined,
  hang: () => stayWithout(),
  garbage: (seq, n) => say(`Traceback: something\n${answer(seq, n)}`),
  'not-json': () => say('{"seq":\n'),
  'no-answer': (seq) => say(`${JSON.stringify({ seq })}\n`),
  deep: (seq) => say(`{"seq":${seq},"output":${'['.repeat(50_000)}${']'.repeat(50_000)}}\n`),
  'two-kinds': (seq) => say(`${JSON.stringify({ seq, output: {}, error: { code: 'x' } })}\n`),
  'not-utf-8': () => writeSync(1, Buffer.from([0xff, 0xfe, 0x0a])),
  'wrong-seq': (seq, n) => say(answer(seq + 1_000_000, n)),
  twice: (seq, n) => say(answer(seq, n) + answer(seq, n)),
  'long-line': () => {
    for (let i = 0; i < 40; i++) say('x'.repeat(65536));
  },
  flood: () => {
    for (;;) say('x'.repeat(65536));
  },
  'flood-lines': () => {
    for (;;) say('nonsense\n'.repeat(1000));
  },
  'close-input': () => stayWithout(0),
  'close-output': () => stayWithout(1),
  'wrong-and-long': (seq) => say(`${JSON.stringify({ seq, output: { value: 'x'.repeat(1_000_000) } })}\n`),
  wrong: (seq) => say(answer(seq, -1)),
  skip: (seq) => say(`${JSON.stringify({ seq, skipped: { reason: 'not here' } })}\n`),
  'swap-with-next': (seq, n) => {
    held = answer(seq, n);
  },
};

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (gone) return;
    const { seq, op, input } = JSON.parse(line);
    if (op === 'start') {
      if (how === 'no-start') return;
      const start = { seq, implementation: { name: 'misbehave', language: 'JavaScript' }, ops: ['test.echo'] };
      say(how === 'noisy-start' ? `Welcome!\n` : `${JSON.stringify(start)}\n`);
      return;
    }
    if (bad.has(input.n)) {
      misbehaviours[how](seq, input.n);
      return;
    }
    say(answer(seq, input.n));
    if (held !== undefined) say(held);
    held = undefined;
  })
  .on('close', () => {
    if (how === 'bad-exit') process.exitCode = 7;
    if (how === 'no-exit') setInterval(() => undefined, 1000);
  });
