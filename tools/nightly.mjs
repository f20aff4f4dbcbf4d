/**
 * What takes too long for every change: properties in 100,000 cases each, stories of engine and model by the thousand, ten
 * years of accounts and vendors, and the mutants of the billing rules. Runs all of it and exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';

const rules = ['-w', '@dataplus/billing-rules'];
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 1_000_000));

const parts = [
  {
    name: 'properties and stories',
    command: ['npx', '--no-install', 'vitest', 'run', '--project', 'billing-rules', '--testTimeout', '7200000'],
    env: { RUNS: '100000', STORIES: '20000' },
  },
  { name: 'ten years', command: ['npm', 'run', 'simulate', ...rules, '--', '--seed', seed] },
  { name: 'mutants of the billing rules', command: ['npm', 'run', 'mutation', ...rules] },
];

const failed = parts.filter(({ name, command: [program, ...args], env = {} }) => {
  console.log(`\n== ${name} (SEED=${seed})`);
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, SEED: seed, ...env } });
  return status !== 0;
});
console.log(failed.length === 0 ? '\nall passed' : `\nfailed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
