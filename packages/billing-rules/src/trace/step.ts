import type { ReadingName, Readings } from '../readings/readings.ts';
import type { CitedClause } from './citation.ts';
import type { ConditionName, RuleName, ValueName } from './names.ts';
import type { TracedCondition, TracedReading, TraceStep } from './trace.ts';

/** What a step saw; everything may be left out. */
export interface StepDetails {
  readonly readings?: readonly [Readings, ...ReadingName[]];
  readonly conditions?: Readonly<Partial<Record<ConditionName, boolean>>>;
  readonly values?: Readonly<Partial<Record<ValueName, string>>>;
}

/** Writes down one step of a computation. */
export function step(rule: RuleName, clauses: readonly CitedClause[], details: StepDetails = {}): TraceStep {
  const { readings, conditions, values = {} } = details;
  return {
    rule,
    clauses,
    readings: readings === undefined ? [] : readingsOf(readings),
    conditions: conditions === undefined ? [] : conditionsOf(conditions),
    values,
  };
}

// Plain loops: a traced run takes several steps for every line.

function readingsOf(named: readonly [Readings, ...ReadingName[]]): TraceStep['readings'] {
  const [chosen] = named;
  const list: TracedReading[] = [];
  for (let at = 1; at < named.length; at += 1) {
    const name = named[at] as ReadingName;
    list.push({ name, value: chosen[name] });
  }
  return list;
}

function conditionsOf(conditions: NonNullable<StepDetails['conditions']>): TraceStep['conditions'] {
  const list: TracedCondition[] = [];
  for (const name in conditions) {
    list.push({ name: name as ConditionName, met: conditions[name as ConditionName] === true });
  }
  return list;
}
