import type { ReadingName, Readings } from '../readings/readings.ts';
import type { CitedClause } from './citation.ts';
import type { ConditionName, RuleName, ValueName } from './names.ts';
import type { TraceStep } from './trace.ts';

/** What a step saw; everything may be left out. */
export interface StepDetails {
  readonly readings?: readonly [Readings, ...ReadingName[]];
  readonly conditions?: Readonly<Partial<Record<ConditionName, boolean>>>;
  readonly values?: Readonly<Partial<Record<ValueName, string>>>;
}

/** Writes down one step of a computation. */
export function step(rule: RuleName, clauses: readonly CitedClause[], details: StepDetails = {}): TraceStep {
  const { readings, conditions = {}, values = {} } = details;
  const names = Object.keys(conditions) as ConditionName[];
  return {
    rule,
    clauses,
    readings: readings === undefined ? [] : readingsOf(readings),
    conditions: names.map((name) => ({ name, met: conditions[name] === true })),
    values,
  };
}

function readingsOf([chosen, ...names]: readonly [Readings, ...ReadingName[]]): TraceStep['readings'] {
  return names.map((name) => ({ name, value: chosen[name] }));
}
