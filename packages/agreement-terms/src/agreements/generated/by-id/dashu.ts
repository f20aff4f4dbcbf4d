// Written by scripts/write-agreements.mjs. Do not edit.
export { dashu } from '../terms.ts';
