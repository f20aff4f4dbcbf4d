import { parseArgs } from 'node:util';
import { simulateAccounts } from './account-run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    accounts: { type: 'string', default: '1000' },
    vendors: { type: 'string', default: '200' },
    years: { type: 'string', default: '10' },
  },
});
const size = {
  seed: Number(values.seed),
  accounts: Number(values.accounts),
  vendors: Number(values.vendors),
  years: Number(values.years),
};
const { events } = simulateAccounts(size);
console.log(`seed ${size.seed}: ${size.accounts} accounts, ${size.years} years, ${events} events: no difference`);
