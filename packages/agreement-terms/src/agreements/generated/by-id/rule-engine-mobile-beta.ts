// Written by scripts/write-agreements.mjs. Do not edit.
export { ruleEngineMobileBeta } from '../terms.ts';
