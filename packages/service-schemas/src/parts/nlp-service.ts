import * as z from 'zod/mini';
import { statusFailure } from '../failures/status.ts';
import type { AnyOperation, ServiceDefaults } from '../operation.ts';
import { exact, type Schema } from '../schema.ts';
import { officialService } from './official-service.ts';
import { nonEmptyText, pathSegment } from './text.ts';

/** What the operations of natural language share (V-8.1). */
export const nlpService: ServiceDefaults & Pick<AnyOperation, 'failure'> = {
  ...officialService,
  service: 'nlp',
  hosts: ['https://dtplus-cn-shanghai.data.aliyuncs.com'],
  failure: statusFailure,
  origin: 'public',
  confidence: 'seen-often',
  section: 'V-8.1',
};

/** The domain that the text is from. */
export interface NlpPath {
  /** `general` for words, `ecommerce` for entities. */
  domain: string;
}

/** Checks a {@link NlpPath}. */
export const nlpPath: Schema<NlpPath> = exact(z.strictObject({ domain: pathSegment }));

/** A Chinese text. */
export interface NlpTextRequest {
  lang: 'ZH';
  text: string;
}

/** Checks a {@link NlpTextRequest}. */
export const nlpTextRequest: Schema<NlpTextRequest> = exact(z.object({ lang: z.literal('ZH'), text: nonEmptyText }));

/** Words of the text. Only entities are known to have all four members. */
export interface NlpResponse {
  data: {
    word: string;
    tag?: string | undefined;
    synonym?: string | undefined;
    weight?: number | undefined;
  }[];
}

/** Checks a {@link NlpResponse}. */
export const nlpResponse: Schema<NlpResponse> = exact(
  z.object({
    data: z.array(
      z.object({
        word: z.string(),
        tag: z.optional(z.string()),
        synonym: z.optional(z.string()),
        weight: z.optional(z.number()),
      }),
    ),
  }),
);
