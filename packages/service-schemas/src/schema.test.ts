import * as z from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { exact, type AnySchema, type Schema, type TypeOf } from './schema.ts';
import { faceDetect } from './operations/face-detect.ts';
import type { synthesizeSpeech } from './operations/synthesize-speech.ts';
import type { AnyOperation, Bytes, InputOf, OutputOf } from './operation.ts';
import type { FaceDetectResponse } from './operations/face-detect.ts';

interface Point {
  x: number;
  y?: number | undefined;
  name: { first: string; last?: string | undefined };
}

const name = z.object({ first: z.string(), last: z.optional(z.string()) });

// Each of these lines is checked by the compiler: an unexpected agreement is an error as well.
export const same: Schema<Point> = exact(z.object({ x: z.number(), y: z.optional(z.number()), name }));
// @ts-expect-error an optional property is forgotten
export const forgotten: Schema<Point> = exact(z.object({ x: z.number(), name }));
// @ts-expect-error there is an optional property more
export const more: Schema<Point> = exact(
  z.object({ x: z.number(), y: z.optional(z.number()), z: z.optional(z.number()), name }),
);
// @ts-expect-error the schema is narrower than the type
export const narrower: Schema<Point> = exact(z.object({ x: z.literal(1), y: z.optional(z.number()), name }));
// @ts-expect-error the schema is wider than the type
export const wider: Schema<Point> = exact(z.object({ x: z.unknown(), y: z.optional(z.number()), name }));
// @ts-expect-error a property deep inside is forgotten
export const deep: Schema<Point> = exact(
  z.object({ x: z.number(), y: z.optional(z.number()), name: z.object({ first: z.string() }) }),
);

describe('the types', () => {
  it('are those of the schemas', () => {
    expectTypeOf<TypeOf<typeof same>>().toEqualTypeOf<Point>();
    expectTypeOf<typeof same>().toExtend<AnySchema>();
    expect(z.safeParse(same, { x: 1, name: { first: 'a' } }).success).toBe(true);
  });

  it('of an operation follow from it', () => {
    expectTypeOf<OutputOf<typeof faceDetect>>().toEqualTypeOf<FaceDetectResponse>();
    expectTypeOf<InputOf<typeof faceDetect>['body']['type']>().toEqualTypeOf<0 | 1 | '0' | '1'>();
    expectTypeOf<OutputOf<typeof synthesizeSpeech>>().toEqualTypeOf<Bytes>();
    expectTypeOf(faceDetect).toExtend<AnyOperation>();
  });
});
