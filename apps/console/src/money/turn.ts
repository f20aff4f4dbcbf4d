import { instantOfText, type Instant } from '@dataplus/agreement-terms/calendar';
import type { RungName, Trace } from '@dataplus/billing-rules';
import type { WireForecastStep } from '../api/types.ts';
import { citedIn, type Step } from './steps.ts';

/** Something that will happen to a service: it comes to stand on another rung, or is renewed. */
export interface Turn {
  /** Unlike that of the other turns. */
  readonly id: string;
  readonly at: Instant;
  readonly service: string;
  /** Undefined for a renewal. */
  readonly to: RungName | undefined;
  readonly clauses: readonly { readonly agreement: string; readonly clause: string }[];
  readonly trace: Trace;
}

/** Turns among the steps that were computed in this page. */
export const turnsOfSteps = (steps: readonly Step[]): Turn[] =>
  steps.flatMap((step) => {
    if (step.what !== 'change' && !(step.what === 'money' && step.kind === 'renewal')) return [];
    const { id, at, clauses, trace = [] } = step;
    return [
      {
        id,
        at,
        clauses,
        trace,
        service: 'service' in step ? step.service : '',
        to: 'to' in step ? step.to : undefined,
      },
    ];
  });

/** Turns among the steps that a gateway foresees. */
export const turnsOfForecast = (steps: readonly WireForecastStep[]): Turn[] =>
  steps.flatMap((step) => {
    if (step.what === 'bill') return [];
    const trace = step.what === 'change' ? (step.trace ?? []) : [];
    return [
      {
        id: step.at + step.service + step.what,
        at: instantOfText(step.at),
        service: step.service,
        to: step.what === 'change' ? step.to : undefined,
        clauses: citedIn(trace),
        trace,
      },
    ];
  });

/** Whether everything of a service stands still for arrears. */
export const isFrozen = (rung: RungName | undefined): boolean => rung === 'frozen' || rung === 'frozen-not-charged';

/** The first freeze, with all that leads to it: turns of the same service before it. */
export function firstFreeze(
  turns: readonly Turn[],
): { readonly freeze: Turn; readonly way: readonly Turn[] } | undefined {
  const freeze = turns.find(({ to }) => isFrozen(to));
  if (freeze === undefined) return undefined;
  return { freeze, way: turns.filter(({ service, at }) => service === freeze.service && at <= freeze.at) };
}

/** The services that stand frozen after these turns. */
export function frozenAfter(turns: readonly Turn[]): { service: string; since: Instant; clauses: Turn['clauses'] }[] {
  const last = new Map(turns.filter(({ to }) => to !== undefined).map((turn) => [turn.service, turn]));
  return [...last.values()]
    .filter(({ to }) => isFrozen(to))
    .map(({ service, at, clauses }) => ({ service, since: at, clauses }));
}
