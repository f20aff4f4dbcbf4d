import type { MeteringRule, ServiceConfiguration } from './service-configuration.ts';

/** A way of using a service: what a group of operations needs and counts. One object for each rule, kept by identity. */
export interface Use {
  readonly service: ServiceConfiguration;
  /** Undefined where no rule fits: then `use` is asked for, and nothing is counted. */
  readonly rule: MeteringRule | undefined;
  readonly capability: string;
}

/** The uses of a service, the one without a rule last. */
export function usesOf(service: ServiceConfiguration): readonly Use[] {
  return [
    ...service.metering.map((rule) => ({ service, rule, capability: rule.capability })),
    { service, rule: undefined, capability: 'use' },
  ];
}

/** The use of an operation: that of the first rule that fits its name. */
export function useOf(uses: readonly Use[], operation: string): Use | undefined {
  return uses.find(({ rule }) => rule === undefined || fits(rule.operation, operation));
}

function fits(pattern: string, operation: string): boolean {
  return pattern.endsWith('*') ? operation.startsWith(pattern.slice(0, -1)) : pattern === operation;
}
