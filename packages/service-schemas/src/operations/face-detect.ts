import * as z from 'zod/mini';
import { errnoFailure } from '../failures/errno.ts';
import { faceService } from '../parts/face-service.ts';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** One picture. */
export type FaceDetectRequest = ImageSource;

/** Checks a {@link FaceDetectRequest}. */
export const faceDetectRequest: Schema<FaceDetectRequest> = imageSource;

/** All lists are flat: the values of n faces one after the other. `splitFaces` gives one object per face. */
export interface FaceDetectResponse {
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
}

/** Checks a {@link FaceDetectResponse}. */
export const faceDetectResponse: Schema<FaceDetectResponse> = exact(
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
  }),
);

/**
 * Finds the faces of one picture: boxes, angles, 105 points each (V-4.4).
 *
 * @example
 * ```ts
 * import { faceDetect, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 0, image_url: 'https://example.com/a.jpg' } };
 * console.log(validateInput(faceDetect, input).ok); // true
 * ```
 */
export const faceDetect: Operation<{ body: FaceDetectRequest }, FaceDetectResponse> = {
  ...faceService,
  id: 'face.detect',
  method: 'POST',
  summary: 'Find the faces of a picture',
  path: '/face/detect',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: faceDetectRequest } },
  output: { encoding: 'json', schema: faceDetectResponse },
  failure: errnoFailure,
  section: 'V-4.4',
};
