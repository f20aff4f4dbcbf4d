import type { Bytes } from '@dataplus/service-schemas/core';
import type { CallBody } from '../body/prepare-body.ts';
import type { BodyForms } from '../answer/body-forms.ts';
import type { ClientOptions } from '../options.ts';
import type { Query } from '../call/resolve-url.ts';

/** A body of the protocol; see `conformance/spec/protocol.md`. */
export interface QuestionBody {
  readonly text?: string;
  readonly base64?: string;
  readonly repeat?: { readonly base64: string; readonly times: number };
}

/** What is called; see rule H-11 of `conformance/spec/http-client.md`. */
export interface QuestionCall {
  readonly method?: string;
  readonly path?: string;
  readonly url?: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: QuestionBody | null;
  readonly json?: unknown;
  readonly gzip?: boolean;
  readonly streamed?: boolean;
  readonly as?: 'json' | 'text' | 'base64';
  readonly failure?: 'errno' | 'error-code' | 'code' | 'plain-text' | 'success-flag';
  readonly requestId?: string;
  readonly abortAfter?: number;
}

/** One question of `http-client.exchange`. */
export interface ExchangeQuestion {
  readonly endpoint: string;
  readonly client: Pick<ClientOptions, 'dialect' | 'skew' | 'origins' | 'redirects' | 'timeout'> & {
    readonly retry?: ClientOptions['retry'] & { readonly repeat?: 'always' | 'never' };
  };
  readonly call: QuestionCall;
}

/** The form in which the body is asked of the client. */
export function formOf(as: QuestionCall['as']): 'json' | 'text' | 'bytes' {
  return as === 'base64' ? 'bytes' : (as ?? 'json');
}

/** A success as the protocol writes it. */
export function successOf(as: QuestionCall['as'], status: number, body: BodyForms['json']): object {
  if (as === 'base64') return { status, base64: btoa(String.fromCharCode(...(body as Uint8Array))) };
  if (as === 'text') return { status, text: body };
  return body === undefined ? { status } : { status, body };
}

/** The body as the client takes it. */
export function bodyOf({ body, streamed }: QuestionCall): CallBody {
  if (body === undefined || body === null) return undefined;
  const bytes = bytesOf(body);
  return streamed === true ? new Blob([bytes]).stream() : bytes;
}

function bytesOf({ text, base64 = '', repeat }: QuestionBody): Bytes {
  if (text !== undefined) return new TextEncoder().encode(text);
  const piece = Uint8Array.from(atob(repeat?.base64 ?? base64), (character) => character.charCodeAt(0));
  const bytes = new Uint8Array(piece.length * (repeat?.times ?? 1));
  for (let at = 0; at < bytes.length; at += piece.length) bytes.set(piece, at);
  return bytes;
}
