/** Signatures that were admitted, for all processes. The table `replays` is behind it. */
export interface ReplayStore {
  /** Remembers the signature until `expires`; false when it was there already. Instants in milliseconds. */
  admit(replayKey: string, expires: number, now: number): Promise<boolean>;
}

/** An answer that is kept for repeats. */
export interface StoredAnswer {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** What its call was metered under, so that giving it again cannot count it again. */
  readonly repeatKey: string;
}

/** Answers that are kept for repeats, for all processes. The table `stored_answers` is behind it. */
export interface StoredAnswers {
  /** The answer kept under a key at an instant, or undefined. */
  find(answerKey: string, now: number): Promise<StoredAnswer | undefined>;
  /** Keeps it under every key until `expires`. */
  keep(answerKeys: readonly string[], answer: StoredAnswer, expires: number): Promise<void>;
}
