import { errnoFailure } from '../failures/errno.ts';
import { imageService, imageTagsResponse, type ImageTagsResponse } from '../parts/image-service.ts';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import type { Operation } from '../operation.ts';

/**
 * Names the scene of a picture (V-5.1, V-5.2).
 *
 * @example
 * ```ts
 * import { imageScene, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 0, image_url: 'https://example.com/a.jpg' } };
 * console.log(validateInput(imageScene, input).ok); // true
 * ```
 */
export const imageScene: Operation<{ body: ImageSource }, ImageTagsResponse> = {
  ...imageService,
  id: 'image.scene',
  summary: 'Name the scene of a picture',
  method: 'POST',
  path: '/image/scene',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: imageSource } },
  output: { encoding: 'json', schema: imageTagsResponse },
  failure: errnoFailure,
};
