export { diagnose, type DiagnoseOptions, type Diagnosis } from './diagnose.ts';
export type { OtherBody } from './digest-mistakes.ts';
export { type BodyMistake, type Explanation, type Mistake, mistakes } from './mistakes.ts';
export type { NotTried } from './not-tried.ts';
