import * as z from 'zod/mini';
import { statusFailure } from '../failures/status.ts';
import { imageService } from '../parts/image-service.ts';
import { nonEmptyText, pathSegment } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Bytes, Operation } from '../operation.ts';

/** Names the picture. */
export interface ImageUploadPath {
  /** Name of the picture. */
  name: string;
}

const path: Schema<ImageUploadPath> = exact(z.strictObject({ name: pathSegment }));

/** What is done with the picture; one process is known. */
export interface ImageUploadQuery {
  'x-oss-process': 'udf/visual/detect';
}

const query: Schema<ImageUploadQuery> = exact(z.strictObject({ 'x-oss-process': z.literal('udf/visual/detect') }));

/** A thing and where it stands in the picture. */
export interface ImageAnnotation {
  class: string;
  score: number;
  bbox: { height: number; width: number; xmin: number; ymin: number };
}

/** What the picture shows, and where. */
export interface ImageUploadResponse {
  tags: { value: string; confidence: number }[];
  annotation?: ImageAnnotation[] | undefined;
}

/** Checks a {@link ImageUploadResponse}. */
export const imageUploadResponse: Schema<ImageUploadResponse> = exact(
  z.object({
    tags: z.array(z.object({ value: nonEmptyText, confidence: z.number() })),
    annotation: z.optional(
      z.array(
        z.object({
          class: nonEmptyText,
          score: z.number(),
          bbox: z.object({ height: z.number(), width: z.number(), xmin: z.number(), ymin: z.number() }),
        }),
      ),
    ),
  }),
);

/**
 * Analyses a picture that is sent as bytes: the first generation (V-5.3).
 *
 * @example
 * ```ts
 * import { imageUpload, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   path: { name: 'a.jpg' },
 *   query: { 'x-oss-process': 'udf/visual/detect' },
 *   body: new Uint8Array([255, 216]),
 * };
 * console.log(validateInput(imageUpload, input).ok); // true
 * ```
 */
export const imageUpload: Operation<
  { path: ImageUploadPath; query: ImageUploadQuery; body: Bytes },
  ImageUploadResponse
> = {
  ...imageService,
  id: 'image.upload',
  summary: 'Analyse a picture sent as bytes (first generation)',
  hosts: ['https://shujuapi.aliyun.com'],
  method: 'PUT',
  path: '/{org_code}/face/imgupload/{name}',
  accept: '*/*',
  input: { path, query, body: { encoding: 'bytes', mediaType: '*/*' } },
  output: { encoding: 'json', schema: imageUploadResponse },
  failure: statusFailure,
  confidence: 'seen-once',
  section: 'V-5.3',
};
