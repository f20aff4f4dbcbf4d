import type { IntegrationTarget } from './build-datax-job.ts';
import type { FluentdConfiguration, LogSource } from './collector.ts';
import { maxcomputeEndpoints } from './endpoints.ts';

/**
 * Makes a configuration of Fluentd that sends log lines to a table of MaxCompute (V-15.7). Credentials stay out of it: they
 * are read from the environment variables `ODPS_ACCESS_ID` and `ODPS_ACCESS_KEY` when Fluentd starts.
 *
 * @example
 * ```ts
 * import { buildFluentd, fluentdText } from '@dataplus/service-schemas';
 *
 * const log = { path: '/var/log/app.log', fields: ['user', 'url'] };
 * const configuration = buildFluentd({ log, target: { project: 'shop', table: 'visits' } });
 * console.log(fluentdText(configuration).split('\n')[0]); // <source>
 * ```
 */
export function buildFluentd(options: {
  readonly log: LogSource;
  readonly target: IntegrationTarget;
}): FluentdConfiguration {
  const { log, target } = options;
  const tag = log.tag ?? 'app.access';
  return {
    source: { path: log.path, pos_file: `${log.path}.pos`, tag, format: log.format ?? 'json' },
    match: {
      pattern: tag,
      aliyun_access_id: `"#{ENV['ODPS_ACCESS_ID']}"`,
      aliyun_access_key: `"#{ENV['ODPS_ACCESS_KEY']}"`,
      aliyun_odps_endpoint: maxcomputeEndpoints.service,
      aliyun_odps_hub_endpoint: maxcomputeEndpoints.datahub,
      project: target.project,
      buffer_chunk_limit: '2m',
      flush_interval: '60s',
      tables: [
        {
          tag,
          table: target.table,
          fields: [...log.fields],
          ...(target.partition === undefined ? {} : { partition: target.partition }),
        },
      ],
    },
  };
}

/** Writes a configuration in Fluentd's own syntax. */
export function fluentdText({ source, match }: FluentdConfiguration): string {
  const { pattern, tables, ...parameters } = match;
  return [
    '<source>',
    ...settings({ type: 'tail', ...source }, '  '),
    '</source>',
    `<match ${pattern}>`,
    ...settings({ type: 'aliyun_odps', ...parameters }, '  '),
    ...tables.flatMap(({ tag, fields, ...table }) => [
      `  <table ${tag}>`,
      ...settings({ ...table, fields: fields.join(',') }, '    '),
      '  </table>',
    ]),
    '</match>',
    '',
  ].join('\n');
}

function settings(values: Readonly<Record<string, string | number | undefined>>, indent: string): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${indent}${name} ${value}`]));
}
