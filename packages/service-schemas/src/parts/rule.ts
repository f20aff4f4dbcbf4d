import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';
import { identifier } from './text.ts';

/** A fact of the case at hand: a plain value. */
export type FactValue = string | number | boolean;

/** Checks a {@link FactValue}. */
export const factValue: Schema<FactValue> = exact(z.union([z.string(), z.number(), z.boolean()]));

/** One condition. `in` compares with a list, all others with one value. */
export interface Condition {
  fact: string;
  operator: 'equals' | 'not-equals' | 'less' | 'at-most' | 'greater' | 'at-least' | 'in';
  value: FactValue | FactValue[];
}

/** Checks a {@link Condition}. */
export const condition: Schema<Condition> = exact(
  z.strictObject({
    fact: identifier,
    operator: z.enum(['equals', 'not-equals', 'less', 'at-most', 'greater', 'at-least', 'in']),
    value: z.union([factValue, z.array(factValue)]),
  }),
);

/** If all conditions hold, the actions apply. */
export interface Rule {
  id: string;
  when: Condition[];
  actions: string[];
}

/** Checks a {@link Rule}. */
export const rule: Schema<Rule> = exact(
  z.strictObject({
    id: identifier,
    when: z.array(condition),
    actions: z.array(identifier).check(z.minLength(1)),
  }),
);
