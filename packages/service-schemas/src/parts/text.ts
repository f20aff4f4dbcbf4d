import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';

/** A text of at least one character. */
export const nonEmptyText: Schema<string> = exact(z.string().check(z.minLength(1)));

/** An absolute http or https address without white space. */
export const httpUrl: Schema<string> = exact(z.string().check(z.regex(/^https?:\/\/\S+$/u)));

/** Bytes in base64, standard alphabet, no `data:` prefix. */
export const base64: Schema<string> = exact(z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/u)));

/** An identifier: letters, digits, `_`, `-`, `.`, `:`; at most 128 of them. */
export const identifier: Schema<string> = exact(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/u)));

/** One segment of a path before it is percent-encoded: not empty, no `/`, neither `.` nor `..`. */
export const pathSegment: Schema<string> = exact(z.string().check(z.regex(/^(?!\.{1,2}$)[^/]+$/u)));
