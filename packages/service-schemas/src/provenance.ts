/**
 * Whose fact it is: `source` the platform's published text that this project starts from, `public` other public documents
 * and client programs of the years 2016 to 2019, `ours` our own design where nothing was ever published.
 */
export type Origin = 'source' | 'public' | 'ours';

/**
 * How sure a fact is: `stated` printed by the platform itself, `seen-often` seen in three or more independent places,
 * `seen-twice`, `seen-once`, `inferred` concluded from something else, `designed` our own.
 */
export type Confidence = 'stated' | 'seen-often' | 'seen-twice' | 'seen-once' | 'inferred' | 'designed';

/** Whose fact, how sure, and the section of our numbered facts (`V-3`) that holds it. */
export interface Provenance {
  readonly origin: Origin;
  readonly confidence: Confidence;
  readonly section: string;
}
