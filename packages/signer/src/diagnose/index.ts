export { diagnose, type DiagnoseOptions, type Diagnosis, type Explanation } from './diagnose.ts';
export { type BodyMistake, type Mistake, mistakes } from './mistakes.ts';
export type { NotTried } from './not-tried.ts';
