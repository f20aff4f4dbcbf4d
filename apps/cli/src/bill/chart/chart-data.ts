import type { Allowed, Fen, RungName } from '@dataplus/billing-rules';

/** What a chart shows of one account, in the order of time. */
export interface ChartData {
  readonly balances: readonly { readonly at: number; readonly balance: Fen; readonly owed: Fen }[];
  /** By service. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  /** From when on it is a forecast. */
  readonly forecastFrom: number | undefined;
}

/** Where a service stands from an instant on. */
export interface Span {
  readonly from: number;
  readonly rung: RungName;
  readonly allowed: Readonly<Record<string, Allowed>>;
}
