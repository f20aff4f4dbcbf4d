import type { IntegrationTarget } from './build-datax-job.ts';
import type { LogSource } from './collector.ts';
import { maxcomputeEndpoints } from './endpoints.ts';

/**
 * Writes a configuration of Flume that sends delimited log lines to a table of MaxCompute. Only the name of the sink is
 * public; its parameters were not found and are our own design (V-15.8). Credentials stay out of it: the variables
 * `ODPS_ACCESS_ID` and `ODPS_ACCESS_KEY` are to be filled in by whoever deploys it.
 *
 * @example
 * ```ts
 * import { buildFlume } from '@dataplus/service-schemas';
 *
 * const log = { path: '/var/log/app.log', fields: ['user', 'url'] };
 * const text = buildFlume({ log, target: { project: 'shop', table: 'visits' } });
 * console.log(text.split('\n')[4]); // collector.sources.log.command = tail -F /var/log/app.log
 * ```
 */
export function buildFlume(options: { readonly log: LogSource; readonly target: IntegrationTarget }): string {
  const { log, target } = options;
  const sink = [
    ['type', 'com.aliyun.datahub.flume.sink.DatahubSink'],
    ['channel', 'memory'],
    ['accessId', '${ODPS_ACCESS_ID}'],
    ['accessKey', '${ODPS_ACCESS_KEY}'],
    ['endpoint', maxcomputeEndpoints.datahub],
    ['project', target.project],
    ['table', target.table],
    ...(target.partition === undefined ? [] : [['partition', target.partition]]),
    ['serializer', 'DELIMITED'],
    ['serializer.fieldnames', log.fields.join(',')],
  ] as const;
  return [
    'collector.sources = log',
    'collector.channels = memory',
    'collector.sinks = maxcompute',
    'collector.sources.log.type = exec',
    `collector.sources.log.command = tail -F ${log.path}`,
    'collector.sources.log.channels = memory',
    'collector.channels.memory.type = memory',
    ...sink.map(([name, value]) => `collector.sinks.maxcompute.${name ?? ''} = ${value ?? ''}`),
    '',
  ].join('\n');
}
