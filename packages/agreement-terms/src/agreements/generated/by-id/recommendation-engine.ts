// Written by scripts/write-agreements.mjs. Do not edit.
export { recommendationEngine } from '../terms.ts';
