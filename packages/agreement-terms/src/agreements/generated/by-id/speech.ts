// Written by scripts/write-agreements.mjs. Do not edit.
export { speech } from '../terms.ts';
