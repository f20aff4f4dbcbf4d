// Written by scripts/write-agreements.mjs. Do not edit.
export { ruleEngine } from '../terms.ts';
