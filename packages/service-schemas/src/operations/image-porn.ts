import { errnoFailure } from '../failures/errno.ts';
import { imageService, imageTagsResponse, type ImageTagsResponse } from '../parts/image-service.ts';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import type { Operation } from '../operation.ts';

/**
 * Tells whether a picture is indecent. The values 色情 and 性感 were seen; anything else counts as normal (V-5.1, V-5.2).
 *
 * @example
 * ```ts
 * import { imagePorn, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 0, image_url: 'https://example.com/a.jpg' } };
 * console.log(validateInput(imagePorn, input).ok); // true
 * ```
 */
export const imagePorn: Operation<{ body: ImageSource }, ImageTagsResponse> = {
  ...imageService,
  id: 'image.porn',
  summary: 'Find indecent pictures',
  method: 'POST',
  path: '/image/porn',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: imageSource } },
  output: { encoding: 'json', schema: imageTagsResponse },
  failure: errnoFailure,
};
