// Written by scripts/write-agreements.mjs. Do not edit.
export { datav } from '../terms.ts';
