import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitFaces } from './faces.ts';

const number = fc.integer({ min: -1000, max: 1000 });
const list = (length: number): fc.Arbitrary<number[]> => fc.array(number, { minLength: length, maxLength: length });

const answers = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 5 })).chain(([n, points]) =>
  fc.record({
    errno: fc.constant(0 as const),
    request_id: fc.constant('r-1'),
    face_num: fc.constant(n),
    face_rect: list(4 * n),
    face_prob: list(n),
    pose: list(3 * n),
    landmark_num: fc.constant(points),
    landmark: list(2 * points * n),
    iris: list(6 * n),
  }),
);

it('splitFaces loses no number and keeps the order', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const faces = splitFaces(answer);
      expect(faces).toHaveLength(answer.face_num);
      expect(faces.flatMap(({ rectangle }) => Object.values(rectangle))).toEqual(answer.face_rect);
      expect(faces.map(({ probability }) => probability)).toEqual(answer.face_prob);
      expect(faces.flatMap(({ pose }) => Object.values(pose))).toEqual(answer.pose);
      expect(faces.flatMap(({ landmarks }) => landmarks.flatMap(({ x, y }) => [x, y]))).toEqual(answer.landmark);
      expect(faces.flatMap(({ irises }) => irises.flatMap(({ x, y, radius }) => [x, y, radius]))).toEqual(answer.iris);
    }),
  );
});
