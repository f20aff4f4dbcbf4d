import { parseArgs } from 'node:util';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    accounts: { type: 'string', default: '1000' },
    vendors: { type: 'string', default: '200' },
    years: { type: 'string', default: '10' },
  },
});
const began = performance.now();
const told = simulate({
  seed: Number(values.seed ?? Math.floor(Math.random() * 1_000_000)),
  accounts: Number(values.accounts),
  vendors: Number(values.vendors),
  years: Number(values.years),
});
console.log(`${told} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
