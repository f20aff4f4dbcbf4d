import { Validator } from '@cfworker/json-schema';
import { expect, it } from 'vitest';
import { faceDetect, order, validate, type AnySchema } from '../src/index.ts';
import { toJsonSchema } from '../src/json-schema/to-json-schema.ts';

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index + 0.5);

const twoFaces = {
  errno: 0,
  request_id: 'r-1',
  face_num: 2,
  face_rect: [1, 2, 3, 4, 5, 6, 7, 8],
  face_prob: [0.9, 0.8],
  pose: numbers(6),
  landmark_num: 105,
  landmark: numbers(420),
  iris: numbers(12),
};

const oneOrder = {
  id: 'o-1',
  account: 'acc-1',
  product: 'MaxCompute',
  type: 'renewal',
  state: 'awaiting-payment',
  createdAt: '2016-12-08T10:42:45+08:00',
  amount: { currency: 'CNY', amount: '383.12' },
};

/** Milliseconds for 300 runs, which all have to say yes. */
function time(run: () => boolean): number {
  let yes = 0;
  const start = performance.now();
  for (let index = 0; index < 300; index++) if (run()) yes += 1;
  const taken = performance.now() - start;
  expect(yes).toBe(300);
  return taken;
}

it.each<[string, AnySchema, unknown]>([
  ['a face answer', faceDetect.output.schema, twoFaces],
  ['an order', order, oneOrder],
])('checking %s is at least as fast as with another interpreter of JSON Schema', (_, schema, value) => {
  const other = new Validator(toJsonSchema(schema), '2020-12');
  const rounds = Array.from({ length: 5 }, () => ({
    ours: time(() => validate(schema, value).ok),
    theirs: time(() => other.validate(value).valid),
  }));
  expect(Math.min(...rounds.map(({ ours }) => ours))).toBeLessThan(Math.min(...rounds.map(({ theirs }) => theirs)));
});
