import { errnoFailure } from '../failures/errno.ts';
import { imageService, imageTagsResponse, type ImageTagsResponse } from '../parts/image-service.ts';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import type { Operation } from '../operation.ts';

/**
 * Names what a picture shows (V-5.1, V-5.2).
 *
 * @example
 * ```ts
 * import { imageTag, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 0, image_url: 'https://example.com/a.jpg' } };
 * console.log(validateInput(imageTag, input).ok); // true
 * ```
 */
export const imageTag: Operation<{ body: ImageSource }, ImageTagsResponse> = {
  ...imageService,
  id: 'image.tag',
  summary: 'Name what a picture shows',
  method: 'POST',
  path: '/image/tag',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: imageSource } },
  output: { encoding: 'json', schema: imageTagsResponse },
  failure: errnoFailure,
};
