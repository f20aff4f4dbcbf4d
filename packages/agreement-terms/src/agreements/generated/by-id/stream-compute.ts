// Written by scripts/write-agreements.mjs. Do not edit.
export { streamCompute } from '../terms.ts';
