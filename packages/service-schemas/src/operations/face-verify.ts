import * as z from 'zod/mini';
import { errnoFailure } from '../failures/errno.ts';
import { faceService } from '../parts/face-service.ts';
import { base64, httpUrl, nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** Two pictures by their addresses. The platform also takes `type` as a text. */
export interface FacesByUrl {
  type: 0 | '0';
  image_url_1: string;
  image_url_2: string;
}

/** Two pictures themselves, base64 without a `data:` prefix. */
export interface FacesByContent {
  type: 1 | '1';
  content_1: string;
  content_2: string;
}

/** Two pictures. */
export type FaceVerifyRequest = FacesByUrl | FacesByContent;

/** Checks a {@link FaceVerifyRequest}. */
export const faceVerifyRequest: Schema<FaceVerifyRequest> = exact(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal([0, '0']), image_url_1: httpUrl, image_url_2: httpUrl }),
    z.object({ type: z.literal([1, '1']), content_1: base64, content_2: base64 }),
  ]),
);

/** How alike the two faces are. */
export interface FaceVerifyResponse {
  errno: 0;
  err_msg?: string | undefined;
  request_id: string;
  /** 0 to 100; 0 if a picture shows no face. */
  confidence: number;
  /** Three thresholds for `confidence`: false accept rates of 1e-3 (the usual one), 1e-4 and 1e-5. */
  thresholds: number[];
  /** Left, top, width, height in the first picture; zeros if it shows no face. */
  rectA: number[];
  /** The same in the second picture. */
  rectB: number[];
}

const rectangle: Schema<number[]> = exact(z.array(z.int()).check(z.minLength(4), z.maxLength(4)));

/** Checks a {@link FaceVerifyResponse}. */
export const faceVerifyResponse: Schema<FaceVerifyResponse> = exact(
  z.object({
    errno: z.literal(0),
    err_msg: z.optional(z.string()),
    request_id: nonEmptyText,
    confidence: z.number().check(z.minimum(0), z.maximum(100)),
    thresholds: z.array(z.number()).check(z.minLength(3), z.maxLength(3)),
    rectA: rectangle,
    rectB: rectangle,
  }),
);

/**
 * Compares the faces of two pictures (V-4.6).
 *
 * @example
 * ```ts
 * import { faceVerify, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: { type: 0, image_url_1: 'https://example.com/a.jpg', image_url_2: 'https://example.com/b.jpg' },
 * };
 * console.log(validateInput(faceVerify, input).ok); // true
 * ```
 */
export const faceVerify: Operation<{ body: FaceVerifyRequest }, FaceVerifyResponse> = {
  ...faceService,
  id: 'face.verify',
  method: 'POST',
  summary: 'Compare the faces of two pictures',
  path: '/face/verify',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: faceVerifyRequest } },
  output: { encoding: 'json', schema: faceVerifyResponse },
  failure: errnoFailure,
  section: 'V-4.6',
};
