import type { DataxJob } from './datax-job.ts';
import type { DataxReader } from './datax-reader.ts';
import { maxcomputeEndpoints } from './endpoints.ts';

/** The table that data goes into. */
export interface IntegrationTarget {
  readonly project: string;
  readonly table: string;
  /** Exactly when the table has partitions, to the last level: `pt=20150101/type=1`. */
  readonly partition?: string;
  /** All unless given. */
  readonly columns?: readonly string[];
}

/**
 * Writes a DataX job that fills a table of MaxCompute. Credentials stay out of the document: it names the variables
 * `accessId` and `accessKey`, which are given when it is run (`datax.py -p "-DaccessId=… -DaccessKey=…" job.json`).
 * It empties the table or partition first, so that it may be repeated.
 *
 * @example
 * ```ts
 * import { buildDataxJob, dataxJob, validate, type DataxReader } from '@dataplus/service-schemas';
 *
 * const reader: DataxReader = {
 *   name: 'txtfilereader',
 *   parameter: { path: ['/data/orders.csv'], column: ['*'], fieldDelimiter: ',' },
 * };
 * const job = buildDataxJob({ reader, target: { project: 'shop', table: 'orders', partition: 'pt=20161208' } });
 * console.log(validate(dataxJob, job).ok); // true
 * ```
 */
export function buildDataxJob(options: {
  readonly reader: DataxReader;
  readonly target: IntegrationTarget;
  /** Parallel channels; 3 unless given. */
  readonly channels?: number;
}): DataxJob {
  const { reader, target, channels = 3 } = options;
  return {
    job: {
      setting: { speed: { channel: channels } },
      content: [
        {
          reader,
          writer: {
            name: 'odpswriter',
            parameter: {
              accessId: '${accessId}',
              accessKey: '${accessKey}',
              project: target.project,
              table: target.table,
              ...(target.partition === undefined ? {} : { partition: target.partition }),
              column: [...(target.columns ?? ['*'])],
              truncate: true,
              odpsServer: maxcomputeEndpoints.service,
              tunnelServer: maxcomputeEndpoints.tunnel,
            },
          },
        },
      ],
    },
  };
}
