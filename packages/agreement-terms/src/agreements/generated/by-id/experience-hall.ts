// Written by scripts/write-agreements.mjs. Do not edit.
export { experienceHall } from '../terms.ts';
