import type { Json, JsonObject } from './json.ts';
import type { CompareRule } from './compare.ts';

/** What a flag stands for: the bug that such vectors find, and what happens to those who have it. */
export interface Flag {
  /** The bug that a vector with this flag finds. */
  readonly bug: string;
  /** What happens to those who have it. */
  readonly effect: string;
}

/** The wrong signature that a named mistake gives. It may never be produced or accepted. */
export interface Twin {
  /** The name of the mistake in the specification, `query-missing` for instance. */
  readonly mistake: string;
  /** Which variant of the mistake, counted from 0 in the order of the specification; 0 when left out. */
  readonly variant?: number;
  /** Other forms of the body, where the mistake needs them. */
  readonly bodies?: Json;
  /** The StringToSign under this mistake; bytes that are not UTF-8 are shown as U+FFFD. */
  readonly stringToSign: string;
  /** The signature that comes of it. */
  readonly signature: string;
  /** The whole Authorization header. */
  readonly authorization: string;
}

/** Who found the expected value, and who checked it. */
export interface Origin {
  /** The program that computed it, or the pass that wrote it down. */
  readonly expected: string;
  /** The program or pass that came to the same value independently. */
  readonly checked?: string;
}

/** A vector as it stands in a file. It has either `output` or `error`. */
export interface StoredVector {
  /** `<suite>/<topic>/<slug>`: stable, never reused. */
  readonly id: string;
  /** One line: what this vector shows. */
  readonly comment: string;
  /** Names of flags that the file explains. */
  readonly flags: readonly string[];
  /** Ids of rules in `spec/*.md`. */
  readonly spec: readonly string[];
  /** Clauses of agreements that the vector rests on. */
  readonly clauses?: readonly { readonly agreement: string; readonly clause: string }[];
  /** `<suite>.<verb>`. */
  readonly op: string;
  /** What the op is given. */
  readonly input: JsonObject;
  /** What the op must answer. */
  readonly output?: JsonObject;
  /** The error that the op must answer with. */
  readonly error?: { readonly code: string };
  /** Text members of the output once more, as the hex of their UTF-8 bytes. */
  readonly hex?: Readonly<Record<string, string>>;
  /** Wrong signatures under named mistakes. */
  readonly twins?: readonly Twin[];
  /** Where the expected value comes from. */
  readonly origin: Origin;
}

/** One file of `vectors/<suite>/`. */
export interface VectorFile {
  /** The suite, which is also the folder. */
  readonly suite: string;
  /** The topic, which is also the name of the file. */
  readonly topic: string;
  /** One line: what this file is about. */
  readonly comment: string;
  /** The flags that the vectors of this file use, each explained once. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** The vectors, sorted by id. */
  readonly vectors: readonly StoredVector[];
}

/** What a suite schema says of one op. */
export interface OpSchema {
  /** One line: what the op does. */
  readonly comment: string;
  /** JSON Schema of the input. */
  readonly input: Json;
  /** JSON Schema of the output. */
  readonly output: Json;
  /** How an output is compared where it is not simply equal. */
  readonly compare?: CompareRule;
  /** Text members of the output that vectors repeat as hex. */
  readonly hex?: readonly string[];
}

/** `schemas/<suite>.schema.json`: the ops of a suite, their inputs and outputs, and the closed set of error codes. */
export interface SuiteSchema {
  /** What the suite is about. */
  readonly description: string;
  /** Every error code that an op of the suite may answer with. */
  readonly errors: readonly string[];
  /** The ops by name, `<suite>.<verb>`. */
  readonly ops: Readonly<Record<string, OpSchema>>;
}

/** A vector that is ready to be run: it knows how its output is compared. */
export interface Vector extends StoredVector {
  /** The rule of the op, `{}` where outputs must simply be equal. */
  readonly compare: CompareRule;
}

/** A suite that is ready to be run. */
export interface Suite {
  /** `signer`, for instance. */
  readonly name: string;
  /** All vectors, in the order of their ids. */
  readonly vectors: readonly Vector[];
}
