import * as z from 'zod/mini';
import { nonEmptyText } from '../../parts/text.ts';
import { exact, type Schema } from '../../schema.ts';

/** A database: tables and columns, or a query of one's own in their place. */
export interface DatabaseReaderParameter {
  username: string;
  password: string;
  /** `["*"]` for all. */
  column?: string[] | undefined;
  /** An integer column by which the work is split. */
  splitPk?: string | undefined;
  where?: string | undefined;
  connection: { jdbcUrl: string[]; table?: string[] | undefined; querySql?: string[] | undefined }[];
}

const texts: Schema<string[]> = exact(z.array(nonEmptyText).check(z.minLength(1)));

const databaseReaderParameter: Schema<DatabaseReaderParameter> = exact(
  z.strictObject({
    username: nonEmptyText,
    password: nonEmptyText,
    column: z.optional(texts),
    splitPk: z.optional(z.string()),
    where: z.optional(z.string()),
    connection: z
      .array(z.strictObject({ jdbcUrl: texts, table: z.optional(texts), querySql: z.optional(texts) }))
      .check(z.minLength(1)),
  }),
);

/** `"*"` for all as texts, or a column of the file, or a constant. */
export type FileColumn =
  '*' | { type: FileColumnType; index: number; format?: string | undefined } | { type: FileColumnType; value: string };

/** Types that DataX knows for columns of files. */
export type FileColumnType = 'long' | 'double' | 'string' | 'boolean' | 'date';

const fileColumnType: Schema<FileColumnType> = exact(z.enum(['long', 'double', 'string', 'boolean', 'date']));

const fileColumn: Schema<FileColumn> = exact(
  z.union([
    z.literal('*'),
    z.strictObject({
      type: fileColumnType,
      index: z.int().check(z.minimum(0)),
      format: z.optional(nonEmptyText),
    }),
    z.strictObject({ type: fileColumnType, value: z.string() }),
  ]),
);

/** Files of the machine that DataX runs on. */
export interface TextFileReaderParameter {
  path: string[];
  column: FileColumn[];
  fieldDelimiter: string;
  compress?: 'zip' | 'gzip' | 'bzip2' | undefined;
  encoding?: string | undefined;
  skipHeader?: boolean | undefined;
  nullFormat?: string | undefined;
}

const textFileReaderParameter: Schema<TextFileReaderParameter> = exact(
  z.strictObject({
    path: texts,
    column: z.array(fileColumn).check(z.minLength(1)),
    fieldDelimiter: nonEmptyText,
    compress: z.optional(z.enum(['zip', 'gzip', 'bzip2'])),
    encoding: z.optional(nonEmptyText),
    skipHeader: z.optional(z.boolean()),
    nullFormat: z.optional(z.string()),
  }),
);

/** Files of a Hadoop cluster. */
export interface HdfsReaderParameter {
  path: string;
  defaultFS: string;
  fileType: 'text' | 'orc' | 'rc' | 'seq' | 'csv';
  column: FileColumn[];
  fieldDelimiter?: string | undefined;
  encoding?: string | undefined;
  nullFormat?: string | undefined;
  compress?: string | undefined;
}

const hdfsReaderParameter: Schema<HdfsReaderParameter> = exact(
  z.strictObject({
    path: nonEmptyText,
    defaultFS: nonEmptyText,
    fileType: z.enum(['text', 'orc', 'rc', 'seq', 'csv']),
    column: z.array(fileColumn).check(z.minLength(1)),
    fieldDelimiter: z.optional(nonEmptyText),
    encoding: z.optional(nonEmptyText),
    nullFormat: z.optional(z.string()),
    compress: z.optional(nonEmptyText),
  }),
);

/** The DataX readers for databases. */
export type DatabaseReaderName = 'mysqlreader' | 'oraclereader' | 'sqlserverreader' | 'postgresqlreader';

/** Where DataX reads: the documented parameters of its readers for what the table of ways names (V-15.10). */
export type DataxReader =
  | { name: DatabaseReaderName; parameter: DatabaseReaderParameter }
  | { name: 'txtfilereader'; parameter: TextFileReaderParameter }
  | { name: 'hdfsreader'; parameter: HdfsReaderParameter };

/** Checks a {@link DataxReader}. */
export const dataxReader: Schema<DataxReader> = exact(
  z.discriminatedUnion('name', [
    z.strictObject({
      name: z.enum(['mysqlreader', 'oraclereader', 'sqlserverreader', 'postgresqlreader']),
      parameter: databaseReaderParameter,
    }),
    z.strictObject({ name: z.literal('txtfilereader'), parameter: textFileReaderParameter }),
    z.strictObject({ name: z.literal('hdfsreader'), parameter: hdfsReaderParameter }),
  ]),
);
