import * as z from 'zod/mini';

/** Text of at least one character and at most `most`. */
export const textUpTo = (most: number): z.ZodMiniString => z.string().check(z.minLength(1), z.maxLength(most));

/** Names that people give: up to 200 characters. */
export const label: z.ZodMiniString = textUpTo(200);

/** Reasons and descriptions: up to 4,000 characters. */
export const prose: z.ZodMiniString = textUpTo(4000);

/** SHA-256 in hex. */
export const digest: z.ZodMiniString = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

/** A whole number as text. */
export const wholeText: z.ZodMiniString = z.string().check(z.regex(/^(?:0|[1-9]\d{0,17})$/u));

/** A share from 0 to 1 as decimal text. */
export const shareText: z.ZodMiniString = z.string().check(z.regex(/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/u));
