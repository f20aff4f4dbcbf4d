// Written by scripts/write-agreements.mjs. Do not edit.
export { publicTrend } from '../terms.ts';
