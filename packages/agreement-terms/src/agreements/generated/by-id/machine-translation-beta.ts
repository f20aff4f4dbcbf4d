// Written by scripts/write-agreements.mjs. Do not edit.
export { machineTranslationBeta } from '../terms.ts';
