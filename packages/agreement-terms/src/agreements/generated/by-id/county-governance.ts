// Written by scripts/write-agreements.mjs. Do not edit.
export { countyGovernance } from '../terms.ts';
