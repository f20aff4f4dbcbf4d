// Written by scripts/write-agreements.mjs. Do not edit.
export { personaAnalysis } from '../terms.ts';
