// Written by scripts/write-agreements.mjs. Do not edit.
export { imageAnalysis } from '../terms.ts';
