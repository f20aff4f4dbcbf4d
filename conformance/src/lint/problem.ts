/** One fault that lint found. */
export interface Problem {
  /** The file. */
  readonly file: string;
  /** The vector or flag, where it is one. */
  readonly at?: string;
  /** What is wrong, and the cure. */
  readonly message: string;
}

/** A fault in one line. */
export const showProblem = ({ file, at, message }: Problem): string =>
  at === undefined ? `${file}: ${message}` : `${file}: ${at}: ${message}`;
