import type { IntegrationPlan, IntegrationRequest } from '../integration/plan.ts';
import { planDataIntegration } from '../integration/plan.ts';

/** The stages of the agile BI solution, in the order in which data passes them (V-16.1). */
export type AgileBiStageId = 'collect' | 'integrate' | 'compute' | 'analyse' | 'show';

/** One stage of the pipeline. */
export interface AgileBiStage {
  readonly id: AgileBiStageId;
  readonly purpose: string;
  /** Catalogue ids of what does the work. */
  readonly services: readonly string[];
}

/** The pipeline of the solution (V-16.1). */
export const agileBiPipeline: readonly AgileBiStage[] = [
  {
    id: 'collect',
    purpose: 'Bring business databases and logs into MaxCompute',
    services: ['data-integration', 'data-development'],
  },
  { id: 'integrate', purpose: 'Clean, join and schedule, with quality checks', services: ['data-development'] },
  { id: 'compute', purpose: 'Process and mine at scale', services: ['maxcompute', 'machine-learning'] },
  { id: 'analyse', purpose: 'Answer free combinations of dimensions at once', services: ['analytic-database'] },
  { id: 'show', purpose: 'Reports and large screens', services: ['bi-report', 'datav'] },
];

/** What a company needs of a BI system (V-16.2). */
export type AgileBiNeed =
  | 'data-of-several-systems'
  | 'data-of-several-kinds'
  | 'deep-mining'
  | 'flexible-analysis'
  | 'data-quality'
  | 'punctual-results'
  | 'data-security';

/** Each need, the capability that answers it, and the lines of their headings. Which answers which is our reading (V-16.2). */
export const agileBiAnswers: readonly {
  readonly need: AgileBiNeed;
  readonly needLine: number;
  readonly capability: string;
  readonly capabilityLine: number;
}[] = [
  { need: 'data-of-several-systems', needLine: 284, capability: 'Data integration', capabilityLine: 316 },
  { need: 'data-of-several-kinds', needLine: 288, capability: 'Several computing engines', capabilityLine: 320 },
  { need: 'deep-mining', needLine: 292, capability: 'Data processing at scale', capabilityLine: 324 },
  { need: 'flexible-analysis', needLine: 296, capability: 'Online analysis', capabilityLine: 328 },
  { need: 'data-quality', needLine: 300, capability: 'Data quality checks', capabilityLine: 332 },
  { need: 'punctual-results', needLine: 306, capability: 'Scheduling of the whole chain', capabilityLine: 336 },
  { need: 'data-security', needLine: 310, capability: 'Security controls', capabilityLine: 343 },
];

/** The pipeline for given sources: the first stage has a plan for each of them. */
export interface AgileBiPlan {
  readonly collect: readonly IntegrationPlan[];
  readonly stages: readonly AgileBiStage[];
}

/**
 * Plans the agile BI solution for the sources of a company: how each gets into MaxCompute, and the stages after that.
 *
 * Throws `unsupported-integration` as `planDataIntegration` does.
 *
 * @example
 * ```ts
 * import { planAgileBi } from '@dataplus/service-schemas';
 *
 * const plan = planAgileBi([
 *   { source: 'rds', network: 'cloud' },
 *   { source: 'log-file', network: 'private', streaming: true },
 * ]);
 * console.log(plan.collect.map(({ tool }) => tool).join(', ')); // data-development, flume
 * ```
 */
export function planAgileBi(sources: readonly IntegrationRequest[]): AgileBiPlan {
  return { collect: sources.map(planDataIntegration), stages: agileBiPipeline };
}
