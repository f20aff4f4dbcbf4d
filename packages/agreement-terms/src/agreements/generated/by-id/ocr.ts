// Written by scripts/write-agreements.mjs. Do not edit.
export { ocr } from '../terms.ts';
