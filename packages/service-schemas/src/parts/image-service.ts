import * as z from 'zod/mini';
import type { ServiceDefaults } from '../operation.ts';
import { exact, type Schema } from '../schema.ts';
import { nonEmptyText } from './text.ts';

/** What the operations of image analysis share (V-5.1). Their limits and prices were not found. */
export const imageService: ServiceDefaults = {
  service: 'image-analysis',
  hosts: ['https://dtplus-cn-shanghai.data.aliyuncs.com'],
  dialect: 'dataplus',
  authentication: 'dataplus',
  accept: 'application/json',
  limits: {},
  origin: 'public',
  confidence: 'seen-often',
  section: 'V-5.1',
};

/** One thing that the picture shows. */
export interface ImageTag {
  /** In Chinese. */
  value: string;
  /** 0 to 100. */
  confidence: number;
}

/** What a picture shows, by confidence. */
export interface ImageTagsResponse {
  errno: 0;
  err_msg?: string | undefined;
  request_id: string;
  tags: ImageTag[];
}

/** Checks a {@link ImageTagsResponse}. */
export const imageTagsResponse: Schema<ImageTagsResponse> = exact(
  z.object({
    errno: z.literal(0),
    err_msg: z.optional(z.string()),
    request_id: nonEmptyText,
    tags: z.array(z.object({ value: nonEmptyText, confidence: z.number().check(z.minimum(0), z.maximum(100)) })),
  }),
);
