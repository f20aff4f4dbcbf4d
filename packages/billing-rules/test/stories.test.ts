import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billingRulesOps } from '../src/testee/index.ts';
import { choice, customerStory, draw, marketStory } from './stories/stories.ts';

/**
 * Random stories are played by the engine and by the model in Python, which shares no code with it; both must say the same
 * to the fen and the millisecond. On failure: SEED=<seed> npx vitest run --project billing-rules stories
 */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const stories = Number(process.env.STORIES ?? 300);
const model = new URL('../../../conformance/references/billing-model/main.py', import.meta.url).pathname;
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** The engine's answer in the form of the protocol. */
function ownAnswer(op: string, input: unknown): unknown {
  try {
    return { output: billingRulesOps[op]?.(input as never) };
  } catch (error) {
    return { error: { code: (error as { code?: string }).code } };
  }
}

describe.skipIf(!hasPython)('engine and model', () => {
  it.each([
    ['billing-rules.play', customerStory],
    ['billing-rules.market', marketStory],
  ] as const)('agree in %s', (op, tell) => {
    const inputs = fc
      .sample(fc.tuple(fc.array(draw, { minLength: 5, maxLength: 60 }), choice), { numRuns: stories, seed })
      .map(([draws, chosen]) => tell(draws, chosen));
    const lines = inputs.map((input, seq) => JSON.stringify({ seq, op, input })).join('\n');
    const run = spawnSync('python3', [model], { input: lines, encoding: 'utf8', maxBuffer: 2 ** 29 });
    expect(run.stderr).toBe('');
    const answers = run.stdout.trim().split('\n');
    expect(answers).toHaveLength(inputs.length);
    inputs.forEach((input, seq) => {
      const mine = JSON.parse(JSON.stringify({ seq, ...(ownAnswer(op, input) as object) })) as unknown;
      expect(mine, `SEED=${seed}, story ${seq}: ${JSON.stringify(input)}`).toEqual(JSON.parse(answers[seq] ?? ''));
    });
  });
});
