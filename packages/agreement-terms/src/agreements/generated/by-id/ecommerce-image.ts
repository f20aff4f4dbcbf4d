// Written by scripts/write-agreements.mjs. Do not edit.
export { ecommerceImage } from '../terms.ts';
