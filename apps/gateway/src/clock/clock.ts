/** The time of the gateway; everything that asks for the time asks here. */
export interface Clock {
  /** Whole milliseconds since 1970-01-01T00:00:00Z, moved by the offset that is set. */
  now(): number;
}
