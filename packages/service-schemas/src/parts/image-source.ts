import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';
import { base64, httpUrl } from './text.ts';

/** One picture by its address. The platform also takes `type` as a text. */
export interface ImageByUrl {
  type: 0 | '0';
  /** http or https. */
  image_url: string;
}

/** One picture itself, base64 without a `data:` prefix. */
export interface ImageByContent {
  type: 1 | '1';
  content: string;
}

/** One picture, by its address or itself. */
export type ImageSource = ImageByUrl | ImageByContent;

/** Checks a {@link ImageSource}. */
export const imageSource: Schema<ImageSource> = exact(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal([0, '0']), image_url: httpUrl }),
    z.object({ type: z.literal([1, '1']), content: base64 }),
  ]),
);
