import * as z from 'zod/mini';
import { nonEmptyText } from '../../parts/text.ts';
import { exact, type Schema } from '../../schema.ts';

/** What Fluentd should tail, and how it finds the fields of a line. */
export interface TailSource {
  path: string;
  /** Where Fluentd remembers how far it read. */
  pos_file: string;
  tag: string;
  /** A regular expression with named groups, between slashes, or the name of a built-in format. */
  format: string;
  time_format?: string | undefined;
}

/** The table of a tag: parameters of the output plugin `aliyun_odps` (V-15.7). */
export interface OdpsTagTable {
  tag: string;
  table: string;
  /** In the order of the table's columns. */
  fields: string[];
  /** Fixed (`ds=20161208`), of a field (`city=${city}`) or of a time field (`ds=${time.strftime('%Y%m%d')}`). */
  partition?: string | undefined;
  time_format?: string | undefined;
  shard_number?: number | undefined;
}

/** A configuration of Fluentd that sends log lines to MaxCompute (V-15.7). */
export interface FluentdConfiguration {
  source: TailSource;
  match: {
    pattern: string;
    aliyun_access_id: string;
    aliyun_access_key: string;
    aliyun_odps_endpoint: string;
    aliyun_odps_hub_endpoint: string;
    project: string;
    /** At most 8 MB, 2 MB advised. */
    buffer_chunk_limit?: string | undefined;
    buffer_queue_limit?: number | undefined;
    /** 60 seconds unless given. */
    flush_interval?: string | undefined;
    tables: OdpsTagTable[];
  };
}

const oneLine: Schema<string> = exact(z.string().check(z.regex(/^[^\r\n]+$/u)));

/** Checks a {@link FluentdConfiguration}. */
export const fluentdConfiguration: Schema<FluentdConfiguration> = exact(
  z.strictObject({
    source: z.strictObject({
      path: oneLine,
      pos_file: oneLine,
      tag: oneLine,
      format: oneLine,
      time_format: z.optional(oneLine),
    }),
    match: z.strictObject({
      pattern: oneLine,
      aliyun_access_id: oneLine,
      aliyun_access_key: oneLine,
      aliyun_odps_endpoint: oneLine,
      aliyun_odps_hub_endpoint: oneLine,
      project: oneLine,
      buffer_chunk_limit: z.optional(z.string().check(z.regex(/^[1-9]\d*[kmg]?$/u))),
      buffer_queue_limit: z.optional(z.int().check(z.minimum(1))),
      flush_interval: z.optional(z.string().check(z.regex(/^[1-9]\d*[smh]?$/u))),
      tables: z
        .array(
          z.strictObject({
            tag: oneLine,
            table: oneLine,
            fields: z.array(nonEmptyText).check(z.minLength(1)),
            partition: z.optional(oneLine),
            time_format: z.optional(oneLine),
            shard_number: z.optional(z.int().check(z.minimum(1))),
          }),
        )
        .check(z.minLength(1)),
    }),
  }),
);

/** Log lines to be collected. */
export interface LogSource {
  readonly path: string;
  /** `app.access` unless given. */
  readonly tag?: string;
  /** How Fluentd finds the fields of a line; `json` unless given. */
  readonly format?: string;
  /** The fields to be stored, in the order of the table's columns. */
  readonly fields: readonly string[];
}
