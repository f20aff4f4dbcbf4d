/** What one case of a group came to. */
export interface Row {
  readonly name: string;
  readonly unit: 'us' | 'ms' | 's' | '/s' | 'MB';
  readonly median: number;
  /** The tenth percentile from the good end: what the machine gives when nothing else runs. */
  readonly p10: number;
  /** Median over the rounds of this case's time by that of the floor, both of the same round. */
  readonly ratio?: number;
}

/** A promise that this repository makes, and what was measured. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly unit?: Row['unit'];
  /** The promise; `atLeast` turns it from an upper to a lower limit. */
  readonly limit: number;
  readonly atLeast?: true;
  /** What we would like to reach. */
  readonly aim?: number;
}

export interface GroupResult {
  readonly rows: readonly Row[];
  readonly bars: readonly Bar[];
  /** What a reader has to know to read the rows rightly. */
  readonly note?: string;
}

/** Cases that are measured together. One file per group; `groups.ts` lists them. */
export interface Group {
  /** What `--only` takes. */
  readonly name: string;
  readonly title: string;
  run(): Promise<GroupResult>;
}

export function holds({ value, limit, atLeast }: Bar): boolean {
  return atLeast === true ? value >= limit : value <= limit;
}

/** The ratio of the named row to the floor. */
export function ratioOf(rows: readonly Row[], name: string): number {
  const ratio = rows.find((row) => row.name === name)?.ratio;
  if (ratio === undefined) throw new Error(`the group has no row "${name}" with a ratio`);
  return ratio;
}
