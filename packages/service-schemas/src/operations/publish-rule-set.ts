import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { rule, type Rule } from '../parts/rule.ts';
import { identifier } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A named set of rules. */
export interface PublishRuleSetRequest {
  ruleSet: string;
  rules: Rule[];
}

/** Checks a {@link PublishRuleSetRequest}. */
export const publishRuleSetRequest: Schema<PublishRuleSetRequest> = exact(
  z.strictObject({ ruleSet: identifier, rules: z.array(rule).check(z.minLength(1)) }),
);

/** The version that the set now has. */
export interface PublishRuleSetResponse {
  code: 'SUCCESS';
  request_id: string;
  /** Counts from 1. */
  version: number;
}

/** Checks a {@link PublishRuleSetResponse}. */
export const publishRuleSetResponse: Schema<PublishRuleSetResponse> = exact(
  z.object({ ...success, version: z.int().check(z.minimum(1)) }),
);

/**
 * Publishes a set of rules under a name; each publication is a new version. Our own design (V-10.2).
 *
 * @example
 * ```ts
 * import { publishRuleSet, validateInput } from '@dataplus/service-schemas';
 *
 * const input = {
 *   body: { ruleSet: 'vouchers', rules: [{ id: 'all', when: [], actions: ['greet'] }] },
 * };
 * console.log(validateInput(publishRuleSet, input).ok); // true
 * ```
 */
export const publishRuleSet: Operation<{ body: PublishRuleSetRequest }, PublishRuleSetResponse> = {
  ...ourDesign,
  service: 'rule-engine',
  id: 'rule-engine.publish',
  summary: 'Publish a set of rules',
  path: '/{org_code}/rule_engine/publish_rule_set',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: publishRuleSetRequest } },
  output: { encoding: 'json', schema: publishRuleSetResponse },
  section: 'V-10.2',
};
