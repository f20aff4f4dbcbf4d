/** One gateway, or several processes on one database. The story asks another one each time. */
export interface Gateways {
  /** What it runs on, in words. */
  readonly store: string;
  /** Where signed calls go, one after the other. */
  readonly dataOrigin: () => string;
  /** Where the admin API is, one after the other. */
  readonly adminOrigin: () => string;
  /** Of the operator. */
  readonly token: string;
  /** Resolves once every process knows what was changed through the admin API. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** When the story begins; its prices are those that were published then. */
export const storyBegins = '2016-06-01T09:00:00+08:00';
