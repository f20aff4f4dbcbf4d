import * as z from 'zod/mini';
import type { ServiceDefaults } from '../operation.ts';
import { exact, type Schema } from '../schema.ts';
import { nonEmptyText } from './text.ts';

/** What the operations of the second generation of character recognition share (V-6.2): another gateway, another scheme. */
export const ocrByAppCode: ServiceDefaults = {
  service: 'ocr',
  hosts: [],
  dialect: 'dataplus',
  authentication: 'appcode',
  accept: 'application/json',
  limits: {},
  origin: 'public',
  confidence: 'seen-often',
  section: 'V-6.2',
};

/** A picture for the second generation of character recognition. */
export interface OcrRequest {
  /** Base64, or an address. */
  image: string;
  /** For identity cards only: `{"side":"face"}` or `{"side":"back"}`, as a text (V-6.3). `ocrConfigure` writes it. */
  configure?: string | undefined;
}

/** Checks a {@link OcrRequest}. */
export const ocrRequest: Schema<OcrRequest> = exact(
  z.object({ image: nonEmptyText, configure: z.optional(z.string()) }),
);

/** Writes `configure` for an identity card: which side the picture shows. */
export function ocrConfigure(side: 'face' | 'back'): string {
  return JSON.stringify({ side });
}

/** A licence whose fields were never read: whatever else the answer holds (V-6.6). */
export interface LicenceResult {
  success: true;
  request_id?: string | undefined;
}

/** Checks a {@link LicenceResult}. */
export const licenceResult: Schema<LicenceResult> = exact(
  z.object({ success: z.literal(true), request_id: z.optional(z.string()) }),
);
