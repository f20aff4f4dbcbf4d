import type { ReadingName } from '../readings/readings.ts';
import type { CitedClause } from './citation.ts';
import type { ConditionName, RuleName, ValueName } from './names.ts';

/** A condition that the rule looked at. Conditions that were not met are kept too. */
export interface TracedCondition {
  readonly name: ConditionName;
  readonly met: boolean;
}

/** A choice where the text can be read in more than one way. */
export interface TracedReading {
  readonly name: ReadingName;
  readonly value: string;
}

/** One step of a computation: the rule, what it rests on, what it saw and what came of it. No timings, no clock. */
export interface TraceStep {
  readonly rule: RuleName;
  /** At least one. */
  readonly clauses: readonly CitedClause[];
  readonly readings: readonly TracedReading[];
  readonly conditions: readonly TracedCondition[];
  /** Inputs and results as text: amounts in yuan, instants in RFC 3339, dates, counts. */
  readonly values: Readonly<Partial<Record<ValueName, string>>>;
}

/** The steps in the order in which they were taken. */
export type Trace = readonly TraceStep[];
