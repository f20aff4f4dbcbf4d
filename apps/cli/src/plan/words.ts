import type { IntegrationGrant, IntegrationStep, IntegrationTool } from '@dataplus/service-schemas';

type Words = readonly [en: string, zh: string];

/** Words of the tables, in English and Chinese. */
export const words = {
  source: ['Source', '数据源'],
  network: ['Network', '网络'],
  mode: ['One-off or streaming', '一次性或流式'],
  inferred: ['inferred', '推断'],
  tool: ['Tool', '工具'],
  tools: ['Tools', '工具'],
  steps: ['Steps', '步骤'],
  grant: ['Grant first', '先行授权'],
  alternatives: ['Other tools', '其他工具'],
  document: ['Configuration', '配置'],
  none: ['none', '无'],
} as const;

/** Names of the tools. */
export const tools: Readonly<Record<IntegrationTool, Words>> = {
  'data-development': ['Data development (synchronisation task)', '数据开发（同步任务）'],
  datax: ['DataX', 'DataX'],
  'log-service': ['Log service delivery', '日志服务投递'],
  flume: ['Flume', 'Flume'],
  fluentd: ['Fluentd', 'Fluentd'],
};

/** What each step is. */
export const steps: Readonly<Record<IntegrationStep, Words>> = {
  'enable-data-development': ['Enable data development', '开通数据开发'],
  'create-project': ['Create a project', '创建项目'],
  'create-data-source': ['Create the data source', '新建数据源'],
  'create-sync-node': ['Create a synchronisation node', '新建同步节点'],
  'configure-sync-task': ['Configure the synchronisation task', '配置同步任务'],
  'run-or-publish': ['Run it, or publish it to be scheduled', '运行或发布调度'],
  'download-and-unpack-datax': ['Download and unpack DataX', '下载并解压 DataX'],
  'write-job': ['Write the job', '编写作业'],
  'run-datax': ['Run DataX with the job', '运行 DataX 作业'],
  'grant-log-delivery': ['Grant delivery to MaxCompute', '授权投递至 MaxCompute'],
  'create-log-delivery': ['Create the delivery', '创建投递'],
  'deploy-collector': ['Deploy the collector', '部署采集工具'],
  'install-odps-plugin': ['Install its plugin for MaxCompute (ODPS)', '安装 ODPS 插件'],
  'configure-collector': ['Configure the collector', '配置采集工具'],
};

/** What has to be granted before. */
export const grants: Readonly<Record<IntegrationGrant, Words>> = {
  'log-delivery-to-maxcompute': ['Log service may write to MaxCompute', '允许日志服务写入 MaxCompute'],
  silent: ['the platform says nothing', '平台未说明'],
};
