/** Where data comes from, as the table has it (V-15.1). */
export type IntegrationSource =
  'database' | 'file' | 'hadoop' | 'log-file' | 'rds' | 'oss' | 'ots' | 'ads' | 'drds' | 'ecs-log-file';

/** Reachable over the public network, not reachable so, or inside of the cloud. */
export type IntegrationNetwork = 'public' | 'private' | 'cloud';

/** What moves the data. */
export type IntegrationTool = 'data-development' | 'datax' | 'log-service' | 'flume' | 'fluentd';

/** What has to be granted to whom before the tool can write. `silent`: the platform's text says nothing. */
export type IntegrationGrant = 'log-delivery-to-maxcompute' | 'silent';

/** A tool, its steps in order, and what has to be granted before. */
export interface ToolSteps {
  readonly tool: IntegrationTool;
  readonly steps: readonly IntegrationStep[];
  readonly grant: IntegrationGrant;
}

/** One step; the words are ours. */
export type IntegrationStep =
  | 'enable-data-development'
  | 'create-project'
  | 'create-data-source'
  | 'create-sync-node'
  | 'configure-sync-task'
  | 'run-or-publish'
  | 'download-and-unpack-datax'
  | 'write-job'
  | 'run-datax'
  | 'grant-log-delivery'
  | 'create-log-delivery'
  | 'deploy-collector'
  | 'install-odps-plugin'
  | 'configure-collector';

/**
 * One row of the table. `modes` says whether it moves data once or as it comes: `stated` where the heading says so,
 * `inferred` from what the tools do where it does not.
 */
export interface IntegrationRow {
  readonly id: string;
  readonly sources: readonly IntegrationSource[];
  readonly networks: readonly IntegrationNetwork[];
  readonly modes: readonly ('one-off' | 'streaming')[];
  readonly modesAre: 'stated' | 'inferred';
  readonly ways: readonly ToolSteps[];
  /** Line of the row's heading in the published text. */
  readonly line: number;
  readonly doubt?: string;
}

const dataDevelopment: ToolSteps = {
  tool: 'data-development',
  steps: [
    'enable-data-development',
    'create-project',
    'create-data-source',
    'create-sync-node',
    'configure-sync-task',
    'run-or-publish',
  ],
  grant: 'silent',
};

const datax: ToolSteps = {
  tool: 'datax',
  steps: ['download-and-unpack-datax', 'write-job', 'run-datax'],
  grant: 'silent',
};

const collectorSteps: readonly IntegrationStep[] = ['deploy-collector', 'install-odps-plugin', 'configure-collector'];
const flume: ToolSteps = { tool: 'flume', steps: collectorSteps, grant: 'silent' };
const fluentd: ToolSteps = { tool: 'fluentd', steps: collectorSteps, grant: 'silent' };

const logService: ToolSteps = {
  tool: 'log-service',
  steps: ['grant-log-delivery', 'create-log-delivery'],
  grant: 'log-delivery-to-maxcompute',
};

/** OTS needs no data source: its task is made with the wizard at once (V-15.4). */
const dataDevelopmentForOts: ToolSteps = {
  ...dataDevelopment,
  steps: dataDevelopment.steps.filter((step) => step !== 'create-data-source'),
};

/** The platform's table of ways into MaxCompute, in its order (V-15.1 to V-15.4). */
export const integrationTable: readonly IntegrationRow[] = [
  {
    id: 'database-public',
    sources: ['database'],
    networks: ['public'],
    modes: ['one-off'],
    modesAre: 'inferred',
    ways: [dataDevelopment],
    line: 196,
  },
  {
    id: 'database-private',
    sources: ['database'],
    networks: ['private'],
    modes: ['one-off'],
    modesAre: 'inferred',
    ways: [datax],
    line: 207,
  },
  {
    id: 'file-public',
    sources: ['file', 'hadoop'],
    networks: ['public'],
    modes: ['one-off'],
    modesAre: 'inferred',
    ways: [dataDevelopment],
    line: 217,
  },
  {
    id: 'file-private',
    sources: ['file', 'hadoop'],
    networks: ['private'],
    modes: ['one-off'],
    modesAre: 'inferred',
    ways: [datax],
    line: 229,
  },
  {
    id: 'log-file',
    sources: ['log-file'],
    networks: ['public', 'private'],
    modes: ['streaming'],
    modesAre: 'inferred',
    ways: [flume, fluentd],
    line: 237,
  },
  {
    id: 'cloud-database',
    sources: ['rds', 'oss', 'ads', 'drds'],
    networks: ['cloud'],
    modes: ['one-off'],
    modesAre: 'stated',
    ways: [dataDevelopment],
    line: 247,
  },
  {
    id: 'cloud-ots',
    sources: ['ots'],
    networks: ['cloud'],
    modes: ['one-off'],
    modesAre: 'stated',
    ways: [dataDevelopmentForOts],
    line: 247,
  },
  {
    id: 'ecs-log-file',
    sources: ['ecs-log-file'],
    networks: ['cloud'],
    modes: ['one-off', 'streaming'],
    modesAre: 'inferred',
    ways: [logService, flume, fluentd],
    line: 260,
    doubt: 'The heading says one-off and its number is that of another section; the tools named below it stream.',
  },
];
