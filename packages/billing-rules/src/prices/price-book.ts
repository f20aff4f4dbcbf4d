/** A price book as users write it: plain JSON, decimals as text. The schema is `price-book.schema.json`. */
export interface PriceBook {
  readonly id: string;
  readonly version: string;
  readonly currency: 'CNY';
  /** First day on which the prices hold, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly effectiveFrom: string;
  readonly sources: Readonly<Record<string, PriceSource>>;
  readonly prices: readonly Price[];
}

/** Where a price was read, and how sure that is. */
export interface PriceSource {
  readonly title: string;
  readonly url?: string;
  readonly confidence: 'several-sources' | 'one-source' | 'inferred' | 'own';
}

/** What one item of a service costs. */
export interface Price {
  readonly service: string;
  /** `storage`, `download`, `computation`, `detect`, … */
  readonly item: string;
  /**
   * - `marginal`: each part of the volume at the price of its tier.
   * - `whole-volume`: all of the volume at the price of the tier that it reaches.
   * - `period`: per unit and month, paid in advance.
   */
  readonly method: 'marginal' | 'whole-volume' | 'period';
  /** What is counted, for people: `GB-day`, `call`, `CU-month`. */
  readonly unit: string;
  /** How many of what is reported make one unit: 1073741824 for bytes priced per GB. Default 1. */
  readonly unitSize?: string;
  /** When usage is settled. Left out for `period`. */
  readonly cycle?: 'day' | 'month';
  /** Ascending; the last one may be open. Where it is not, more than that has no published price. */
  readonly tiers: readonly Tier[];
  /** A flat amount for a little usage: any more than nothing and up to so many of what is reported. */
  readonly minimum?: { readonly upTo: string; readonly amount: string };
  /** So many of what is reported cost nothing in each cycle. */
  readonly free?: string;
  /** The price is multiplied by the class of the usage, such as the complexity of a query. */
  readonly classes?: readonly ClassFactor[];
  /** Names in `sources`. */
  readonly sources: readonly string[];
}

/** One step of a tiered price. */
export interface Tier {
  /** Last unit of the tier, inclusive; left out where it is open. */
  readonly upTo?: string;
  /** Yuan per unit. */
  readonly price: string;
}

/** A factor and how many counted keywords lead to it. */
export interface ClassFactor {
  readonly factor: string;
  readonly upTo?: number;
}
