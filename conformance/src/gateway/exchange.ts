import type { DialectName, ScriptBody } from '../client/script.ts';

/** The forms in which a Date can be written. */
export type DateForm = 'imf' | 'rfc850' | 'asctime' | 'sept' | 'iso' | 'lower-case';

/** How a request is signed (G-10.6). */
export interface SignPlan {
  readonly key?: string;
  readonly secret?: string;
  readonly dialect?: DialectName;
  /** Seconds. */
  readonly ahead?: number;
  readonly dateForm?: DateForm;
  readonly dateText?: string;
  readonly noDate?: true;
  /** Parts that are signed in the place of those that are sent. */
  readonly over?: {
    readonly method?: string;
    readonly target?: string;
    readonly accept?: string;
    readonly contentType?: string;
    readonly digest?: string;
    readonly body?: ScriptBody;
  };
  readonly authorization?: string;
}

/** A request as vectors write it. */
export interface RequestPlan {
  readonly method?: string;
  readonly target: string;
  readonly version?: string;
  readonly hosts?: readonly string[];
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: ScriptBody;
  readonly framing?: 'length' | 'chunked' | 'none';
  readonly chunks?: readonly number[];
  readonly withhold?: number;
  readonly piece?: number;
  readonly sign?: false | SignPlan;
}

/** What is done on the connection. */
export type Step =
  | { readonly request: RequestPlan }
  | { readonly raw: string }
  | { readonly pause: number }
  | { readonly await: number };

/** The input of a vector of `gateway.exchange`. */
export interface GatewayInput {
  readonly steps: readonly Step[];
}

/** The input of a vector of `gateway.metering`. */
export interface MeteringInput extends GatewayInput {
  /** Whose usage is looked at. Default main. */
  readonly account?: string;
}

/** The input of a vector of `gateway.billing`. */
export interface BillingInput extends MeteringInput {
  readonly project: string;
  readonly items: readonly string[];
}

/** An answer as it came. */
export interface GatewayAnswer {
  readonly status: number;
  readonly refusal: string | null;
  /** By lower-case name; what is there twice is joined. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the body is a JSON object. */
  readonly json?: unknown;
  readonly text: string;
  readonly bytes: number;
}

/** What came back on the connection. */
export interface GatewayOutput {
  readonly answers: readonly GatewayAnswer[];
  readonly closed: boolean;
}
