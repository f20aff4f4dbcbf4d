// Written by scripts/write-agreements.mjs. Do not edit.
export { maxcompute } from '../terms.ts';
