// Written by scripts/write-agreements.mjs. Do not edit.
export { marketVendor } from '../terms.ts';
