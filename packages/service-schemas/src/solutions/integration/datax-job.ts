import * as z from 'zod/mini';
import { nonEmptyText } from '../../parts/text.ts';
import { exact, type Schema } from '../../schema.ts';
import { dataxReader, type DataxReader } from './datax-reader.ts';

/** Where DataX writes: the parameters of `odpswriter` (V-15.6). */
export interface OdpsWriterParameter {
  accessId: string;
  accessKey: string;
  project: string;
  table: string;
  /** Exactly when the table has partitions, to the last level: `pt=20150101/type=1`. */
  partition?: string | undefined;
  /** `["*"]` for all; columns that are not named become null. */
  column?: string[] | undefined;
  /** Empties table or partition first, so that the job may be repeated; not atomic. */
  truncate: boolean;
  odpsServer: string;
  tunnelServer: string;
}

/** `name=value` per level, from the first to the last; a value may be a variable `${name}` that DataX fills in. */
const partition: Schema<string> = exact(
  z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*=[^/,\s]+(?:[/,][A-Za-z_][A-Za-z0-9_]*=[^/,\s]+)*$/u)),
);

/** Checks a {@link OdpsWriterParameter}. */
export const odpsWriterParameter: Schema<OdpsWriterParameter> = exact(
  z.strictObject({
    accessId: nonEmptyText,
    accessKey: nonEmptyText,
    project: nonEmptyText,
    table: nonEmptyText,
    partition: z.optional(partition),
    column: z.optional(z.array(nonEmptyText).check(z.minLength(1))),
    truncate: z.boolean(),
    odpsServer: nonEmptyText,
    tunnelServer: nonEmptyText,
  }),
);

/** A job as DataX reads it (V-15.5). Speed is given in channels or in bytes a second. */
export interface DataxJob {
  job: {
    setting: {
      speed: { channel: number } | { byte: number };
      errorLimit?: { record?: number | undefined; percentage?: number | undefined } | undefined;
    };
    content: { reader: DataxReader; writer: { name: 'odpswriter'; parameter: OdpsWriterParameter } }[];
  };
}

/** Checks a {@link DataxJob}. */
export const dataxJob: Schema<DataxJob> = exact(
  z.strictObject({
    job: z.strictObject({
      setting: z.strictObject({
        speed: z.union([
          z.strictObject({ channel: z.int().check(z.minimum(1)) }),
          z.strictObject({ byte: z.int().check(z.minimum(1)) }),
        ]),
        errorLimit: z.optional(
          z.strictObject({
            record: z.optional(z.int().check(z.minimum(0))),
            percentage: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
          }),
        ),
      }),
      content: z
        .array(
          z.strictObject({
            reader: dataxReader,
            writer: z.strictObject({ name: z.literal('odpswriter'), parameter: odpsWriterParameter }),
          }),
        )
        .check(z.minLength(1)),
    }),
  }),
);
