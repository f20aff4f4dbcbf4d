import type { Failure } from './failure.ts';
import type { Origin, Provenance } from './provenance.ts';
import type { AnySchema, Schema } from './schema.ts';
import type { ServiceId } from './service-id.ts';

/** The dialects of the signature; a service has exactly one per operation. */
export type Dialect = 'dataplus' | 'speech' | 'speech-recognition';

/** The methods that the operations use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Bytes to send or received: audio, pictures. `Uint8Array<ArrayBuffer>`, written so that it is also understood by
 * TypeScript before 5.7, where `Uint8Array` takes no argument.
 */
export type Bytes = ReturnType<Uint8Array['slice']>;

/** What a caller may have to give: parts of the path, query fields, the type of a binary body, the body. */
export interface OperationInput {
  path?: object | undefined;
  query?: object | undefined;
  contentType?: string | undefined;
  body?: unknown;
}

/**
 * How a request body is written. `json`: as JSON; `text`: as UTF-8; `bytes`: as given.
 * `mediaType` is the Content-Type to send; without one the caller's `contentType` is sent.
 * With `contentEncoding` the body is compressed, and it is the compressed bytes that are digested and signed.
 */
export interface RequestBody {
  readonly encoding: 'json' | 'text' | 'bytes';
  readonly mediaType?: string;
  readonly contentEncoding?: 'gzip';
  readonly schema?: AnySchema;
}

/**
 * How a successful answer is read: `json` and checked by the schema, or `bytes` of one of the media types.
 * `origin` is there where the answer is less known than the request.
 */
export type ResponseBody =
  | { readonly encoding: 'json'; readonly schema: AnySchema; readonly origin?: Origin }
  | { readonly encoding: 'bytes'; readonly mediaTypes: readonly string[]; readonly origin?: Origin };

/** Published limits, units in the names. A limit that is not here was never published. */
export interface Limits {
  /** Calls per second of one user for this operation. */
  readonly callsPerSecond?: number;
  /** Bytes of the request body. */
  readonly bodyBytes?: number;
  /** Bytes of a file that the request links to. */
  readonly linkedFileBytes?: number;
  /** Seconds of audio. */
  readonly audioSeconds?: number;
  /** Length of a text in UTF-16 units. */
  readonly textLength?: number;
  /** Picture formats, by their usual file extension. */
  readonly imageFormats?: readonly string[];
  /** Width and height of a picture in pixels. */
  readonly imagePixels?: { readonly minimum: number; readonly advised: number };
}

/** What a repeated question tells: a JSON pointer into the answer, the values there while work goes on, and those that end it well. */
export interface Progress {
  readonly member: string;
  readonly running: readonly string[];
  readonly succeeded: readonly string[];
}

/** What all operations of a service share. */
export type ServiceDefaults = Pick<
  AnyOperation,
  'service' | 'hosts' | 'dialect' | 'authentication' | 'accept' | 'limits'
> &
  Provenance;

/** Everything about an operation that does not depend on its types. */
export interface AnyOperation extends Provenance {
  /** `<service>.<verb>` or a short form of it, unique, never reused: `face.detect`. */
  readonly id: string;
  readonly service: ServiceId;
  /** What it does, in a few words. */
  readonly summary: string;
  readonly method: Method;
  /** The path; `{org_code}` is the caller's organisation, other names in braces are members of `input.path`. */
  readonly path: string;
  /** Where the platform served it, as origins; the first is the usual one. Empty: never published. */
  readonly hosts: readonly string[];
  readonly dialect: Dialect;
  /** `appcode` operations stood behind another gateway, with `Authorization: APPCODE …`: our client does not sign them. */
  readonly authentication: 'dataplus' | 'appcode';
  /** The Accept header; names in braces are members of `input.query`. */
  readonly accept: string;
  /** Headers that each call has to carry. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly input: {
    readonly path?: AnySchema;
    readonly query?: AnySchema;
    readonly contentType?: AnySchema;
    readonly body?: RequestBody;
  };
  readonly output: ResponseBody;
  /** How this service says that a call failed. */
  readonly failure: Failure;
  readonly limits: Limits;
  readonly progress?: Progress;
}

/**
 * One operation of one service: everything that a client needs to call it and a server to answer it.
 * `In` is what a caller gives, `Out` what a successful call returns.
 */
export interface Operation<In extends OperationInput, Out> extends AnyOperation {
  readonly input: InputParts<In>;
  readonly output: OutputPart<Out>;
}

/** A schema for each part of the input, and for the body how it is written. */
export type InputParts<In extends OperationInput> = {
  readonly [Part in keyof In]-?: Part extends 'body' ? BodyPart<In[Part]> : Schema<Exclude<In[Part], undefined>>;
};

/** How a body of type `Body` is written; bytes have no schema. */
export type BodyPart<Body> = RequestBody &
  ([Body] extends [Bytes] ? { readonly encoding: 'bytes' } : { readonly schema: Schema<Body> });

/** How an answer of type `Out` is read. */
export type OutputPart<Out> = [Out] extends [Bytes]
  ? { readonly encoding: 'bytes'; readonly mediaTypes: readonly string[]; readonly origin?: Origin }
  : { readonly encoding: 'json'; readonly schema: Schema<Out>; readonly origin?: Origin };

/** The types of an operation. */
export type OperationTypes<O extends AnyOperation> =
  O extends Operation<infer In, infer Out> ? { readonly input: In; readonly output: Out } : never;

/** What a caller of the operation gives. */
export type InputOf<O extends AnyOperation> = OperationTypes<O>['input'];

/** What a successful call of the operation returns. */
export type OutputOf<O extends AnyOperation> = OperationTypes<O>['output'];
