import * as z from 'zod/mini';
import { imageSource, type ImageSource } from '../parts/image-source.ts';
import { ourDesign, success } from '../parts/our-design.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** What is for sale in the picture, and where; left, top, width and height in pixels. */
export interface AnalyzeGoodsImageResponse {
  code: 'SUCCESS';
  request_id: string;
  goods: {
    category: string;
    confidence: number;
    box: [number, number, number, number];
    attributes: Record<string, string>;
  }[];
}

/** Checks a {@link AnalyzeGoodsImageResponse}. */
export const analyzeGoodsImageResponse: Schema<AnalyzeGoodsImageResponse> = exact(
  z.object({
    ...success,
    goods: z.array(
      z.object({
        category: nonEmptyText,
        confidence: z.number().check(z.minimum(0), z.maximum(100)),
        box: z.tuple([z.int(), z.int(), z.int(), z.int()]),
        attributes: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

/**
 * Finds the goods in a picture of a shop. Our own design (V-10.6).
 *
 * @example
 * ```ts
 * import { analyzeGoodsImage, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { type: 0, image_url: 'https://example.com/dress.jpg' } };
 * console.log(validateInput(analyzeGoodsImage, input).ok); // true
 * ```
 */
export const analyzeGoodsImage: Operation<{ body: ImageSource }, AnalyzeGoodsImageResponse> = {
  ...ourDesign,
  service: 'ecommerce-image',
  id: 'ecommerce-image.analyze',
  summary: 'Find the goods in a picture',
  path: '/{org_code}/ecommerce_image/analyze',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: imageSource } },
  output: { encoding: 'json', schema: analyzeGoodsImageResponse },
  section: 'V-10.6',
};
