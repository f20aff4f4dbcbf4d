import * as z from 'zod/mini';
import { errnoFailure } from '../failures/errno.ts';
import { faceService } from '../parts/face-service.ts';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** One picture. */
export type FaceAttributeRequest = ImageSource;

/** Checks a {@link FaceAttributeRequest}. */
export const faceAttributeRequest: Schema<FaceAttributeRequest> = imageSource;

/** All that `face.detect` answers, and per face its sex, age, expression, glasses and 1024 numbers. Lists are flat. */
export interface FaceAttributeResponse {
  errno: 0;
  err_msg?: string | undefined;
  request_id: string;
  /** Number of faces found, n. */
  face_num: number;
  /** 4n integers: left, top, width, height in pixels. */
  face_rect: number[];
  /** n probabilities from 0 to 1. */
  face_prob: number[];
  /** 3n angles in degrees: yaw and pitch from -90 to 90, roll from -180 to 180. */
  pose: number[];
  /** Points per face, 105. */
  landmark_num: number;
  /** 210n coordinates: x and y of each point. */
  landmark: number[];
  /** 6n numbers: x, y and radius of both irises. */
  iris: number[];
  /** n times 0 female, 1 male. */
  gender: (0 | 1)[];
  /** n ages in years, 0 to 100. */
  age: number[];
  /** n times 0 neutral, 1 smiling. */
  expression: (0 | 1)[];
  /** n times 0 without glasses, 1 with. */
  glass: (0 | 1)[];
  /** Numbers per face in `dense_fea`, 1024. */
  dense_fea_len: number;
  /** 1024n numbers that describe the faces. */
  dense_fea: number[];
}

const flag: Schema<0 | 1> = exact(z.literal([0, 1]));

/** Checks a {@link FaceAttributeResponse}. */
export const faceAttributeResponse: Schema<FaceAttributeResponse> = exact(
  z.object({
    errno: z.literal(0),
    err_msg: z.optional(z.string()),
    request_id: nonEmptyText,
    face_num: z.int().check(z.minimum(0)),
    face_rect: z.array(z.int()),
    face_prob: z.array(z.number().check(z.minimum(0), z.maximum(1))),
    pose: z.array(z.number()),
    landmark_num: z.int().check(z.minimum(0)),
    landmark: z.array(z.number()),
    iris: z.array(z.number()),
    gender: z.array(flag),
    age: z.array(z.number().check(z.minimum(0), z.maximum(100))),
    expression: z.array(flag),
    glass: z.array(flag),
    dense_fea_len: z.int().check(z.minimum(0)),
    dense_fea: z.array(z.number()),
  }),
);

/**
 * Finds the faces of one picture and describes each (V-4.5).
 *
 * @example
 * ```ts
 * import { faceAttribute, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 1, content: 'QUJD' } };
 * console.log(validateInput(faceAttribute, input).ok); // true
 * ```
 */
export const faceAttribute: Operation<{ body: FaceAttributeRequest }, FaceAttributeResponse> = {
  ...faceService,
  id: 'face.attribute',
  method: 'POST',
  summary: 'Describe the faces of a picture',
  path: '/face/attribute',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: faceAttributeRequest } },
  output: { encoding: 'json', schema: faceAttributeResponse },
  failure: errnoFailure,
  section: 'V-4.5',
};
