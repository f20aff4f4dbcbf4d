import { ServiceSchemasError } from '../../errors.ts';
import type { Origin } from '../../provenance.ts';
import { buildDataxJob, type IntegrationTarget } from './build-datax-job.ts';
import { buildFluentd, fluentdText } from './build-fluentd.ts';
import { buildFlume } from './build-flume.ts';
import type { LogSource } from './collector.ts';
import type { DataxJob } from './datax-job.ts';
import type { DataxReader } from './datax-reader.ts';
import { integrationTable } from './table.ts';
import type {
  IntegrationGrant,
  IntegrationNetwork,
  IntegrationRow,
  IntegrationSource,
  IntegrationStep,
  IntegrationTool,
} from './table.ts';

/** What is to be moved into MaxCompute. */
export interface IntegrationRequest {
  readonly source: IntegrationSource;
  readonly network: IntegrationNetwork;
  /** True: as it comes; false: once. Either will do unless given. */
  readonly streaming?: boolean;
  /** One of the tools that the table has for it; its first one unless given. */
  readonly tool?: IntegrationTool;
  readonly target?: IntegrationTarget;
  /** With a target: what DataX should read; the plan then has a job. */
  readonly reader?: DataxReader;
  /** With a target: what Fluentd or Flume should collect; the plan then has a configuration. */
  readonly log?: LogSource;
}

/** How to move it: the row of the table, the tool, the steps in order, what has to be granted, and documents for the tool. */
export interface IntegrationPlan {
  readonly row: string;
  readonly tool: IntegrationTool;
  readonly steps: readonly IntegrationStep[];
  readonly grant: IntegrationGrant;
  /** Other tools of the same row. */
  readonly alternatives: readonly IntegrationTool[];
  /** For DataX, when target and reader are given. */
  readonly job?: DataxJob;
  /** For Fluentd and Flume, when target and log are given. */
  readonly configuration?: { readonly text: string; readonly origin: Origin };
}

/**
 * Finds the way into MaxCompute that the platform's table has for a source (V-15.1), and writes the tool's documents.
 *
 * Throws `unsupported-integration` where the table has none; `details.nearest` lists the rows for that source.
 *
 * @example
 * ```ts
 * import { planDataIntegration } from '@dataplus/service-schemas';
 *
 * const plan = planDataIntegration({ source: 'database', network: 'private' });
 * console.log(plan.tool, plan.steps.join(', ')); // datax download-and-unpack-datax, write-job, run-datax
 * ```
 */
export function planDataIntegration(request: IntegrationRequest): IntegrationPlan {
  const row = integrationTable.find((candidate) => serves(candidate, request));
  const way = request.tool ? row?.ways.find(({ tool }) => tool === request.tool) : row?.ways[0];
  if (row === undefined || way === undefined) throw unsupported(request);
  return {
    row: row.id,
    ...way,
    alternatives: row.ways.map(({ tool }) => tool).filter((tool) => tool !== way.tool),
    ...documentsFor(way.tool, request),
  };
}

function serves(row: IntegrationRow, { source, network, streaming }: IntegrationRequest): boolean {
  const mode = streaming === true ? 'streaming' : 'one-off';
  return (
    row.sources.includes(source) &&
    row.networks.includes(network) &&
    (streaming === undefined || row.modes.includes(mode))
  );
}

function documentsFor(
  tool: IntegrationTool,
  { target, reader, log }: IntegrationRequest,
): Pick<IntegrationPlan, 'job' | 'configuration'> {
  if (target === undefined) return {};
  if (tool === 'datax' && reader) return { job: buildDataxJob({ reader, target }) };
  if (tool === 'fluentd' && log) {
    return { configuration: { text: fluentdText(buildFluentd({ log, target })), origin: 'public' } };
  }
  if (tool === 'flume' && log) return { configuration: { text: buildFlume({ log, target }), origin: 'ours' } };
  return {};
}

function unsupported(request: IntegrationRequest): ServiceSchemasError {
  const { source, network, streaming, tool } = request;
  const nearest = integrationTable.filter((row) => row.sources.includes(source)).map(({ id }) => id);
  const asked = [
    source,
    network,
    streaming === undefined ? [] : streaming ? 'streaming' : 'one-off',
    tool ?? [],
  ].flat();
  return new ServiceSchemasError(
    'unsupported-integration',
    `The table has no way for ${asked.join(', ')}; for this source it has ${nearest.join(', ') || 'none'}.`,
    { details: { nearest } },
  );
}
