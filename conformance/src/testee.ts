export { inputFault } from './files/input-fault.ts';
export { serveTestee, type ServeTesteeOptions } from './serve/serve-testee.ts';
export { SkippedVector, type Op, type Ops } from './answer.ts';
export type { Implementation } from './result.ts';
