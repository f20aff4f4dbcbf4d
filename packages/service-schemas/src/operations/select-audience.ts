import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { condition, type Condition } from '../parts/rule.ts';
import { identifier } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A campaign and the conditions that phones have to meet. */
export interface SelectAudienceRequest {
  campaign: string;
  /** All have to hold; none means everybody. */
  where: Condition[];
  /** At most so many. */
  limit?: number | undefined;
}

/** Checks a {@link SelectAudienceRequest}. */
export const selectAudienceRequest: Schema<SelectAudienceRequest> = exact(
  z.strictObject({
    campaign: identifier,
    where: z.array(condition),
    limit: z.optional(z.int().check(z.minimum(1))),
  }),
);

/** The audience that was selected. */
export interface SelectAudienceResponse {
  code: 'SUCCESS';
  request_id: string;
  audience: string;
  size: number;
}

/** Checks a {@link SelectAudienceResponse}. */
export const selectAudienceResponse: Schema<SelectAudienceResponse> = exact(
  z.object({ ...success, audience: identifier, size: z.int().check(z.minimum(0)) }),
);

/**
 * Selects the phones that a campaign is for. Our own design (V-10.3).
 *
 * @example
 * ```ts
 * import { selectAudience, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { campaign: 'spring', where: [] } };
 * console.log(validateInput(selectAudience, input).ok); // true
 * ```
 */
export const selectAudience: Operation<{ body: SelectAudienceRequest }, SelectAudienceResponse> = {
  ...ourDesign,
  service: 'rule-engine-mobile',
  id: 'rule-engine-mobile.select-audience',
  summary: 'Select an audience',
  path: '/{org_code}/rule_engine_mobile/select_audience',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: selectAudienceRequest } },
  output: { encoding: 'json', schema: selectAudienceResponse },
  section: 'V-10.3',
};
