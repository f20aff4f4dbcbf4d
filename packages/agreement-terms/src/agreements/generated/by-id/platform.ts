// Written by scripts/write-agreements.mjs. Do not edit.
export { platform } from '../terms.ts';
