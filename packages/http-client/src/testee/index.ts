export { clientOps, type ClientOps } from './ops.ts';
export type { ExchangeQuestion, QuestionBody, QuestionCall } from './question.ts';
