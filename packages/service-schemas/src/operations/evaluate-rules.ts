import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import { factValue, type FactValue } from '../parts/rule.ts';
import { identifier } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** A set of rules and the facts of one case. */
export interface EvaluateRulesRequest {
  ruleSet: string;
  /** The newest unless given. */
  version?: number | undefined;
  facts: Record<string, FactValue>;
}

/** Checks a {@link EvaluateRulesRequest}. */
export const evaluateRulesRequest: Schema<EvaluateRulesRequest> = exact(
  z.strictObject({
    ruleSet: identifier,
    version: z.optional(z.int().check(z.minimum(1))),
    facts: z.record(z.string(), factValue),
  }),
);

/** The rules that matched, with their actions, in the order of the set. */
export interface EvaluateRulesResponse {
  code: 'SUCCESS';
  request_id: string;
  version: number;
  matched: { rule: string; actions: string[] }[];
}

/** Checks a {@link EvaluateRulesResponse}. */
export const evaluateRulesResponse: Schema<EvaluateRulesResponse> = exact(
  z.object({
    ...success,
    version: z.int().check(z.minimum(1)),
    matched: z.array(z.object({ rule: identifier, actions: z.array(identifier) })),
  }),
);

/**
 * Applies a published set of rules to the facts of one case. Our own design (V-10.2).
 *
 * @example
 * ```ts
 * import { evaluateRules, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { ruleSet: 'vouchers', facts: { spent: 120 } } };
 * console.log(validateInput(evaluateRules, input).ok); // true
 * ```
 */
export const evaluateRules: Operation<{ body: EvaluateRulesRequest }, EvaluateRulesResponse> = {
  ...ourDesign,
  service: 'rule-engine',
  id: 'rule-engine.evaluate',
  summary: 'Apply rules to facts',
  path: '/{org_code}/rule_engine/evaluate',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: evaluateRulesRequest } },
  output: { encoding: 'json', schema: evaluateRulesResponse },
  section: 'V-10.2',
};
