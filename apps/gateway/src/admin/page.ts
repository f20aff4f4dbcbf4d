import { exact, type AnySchema, type Schema, type TypeOf } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { fail } from '../errors/gateway-error.ts';
import type { Page as StoredPage, PageQuery as StoredPageQuery } from '../store/page.ts';

/** A part of a list. `next` is the cursor of the next part; null at the end. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Checks a page of such items. */
export function pageOf<Item extends AnySchema>(item: Item): Schema<Page<TypeOf<Item>>> {
  return exact(z.strictObject({ items: z.array(item), next: z.nullable(z.string()) }));
}

/** Parameters of a list: where it begins and how much of it. */
export interface PageQuery {
  cursor?: string | undefined;
  limit?: string | undefined;
}

/** Checks {@link PageQuery}; to be spread into schemas with further parameters. */
export const pageFields: {
  cursor: z.ZodMiniOptional<z.ZodMiniString>;
  limit: z.ZodMiniOptional<z.ZodMiniString>;
} = {
  cursor: z.optional(z.string()),
  limit: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/u))),
};

/** Checks {@link PageQuery}. */
export const pageQuery: Schema<PageQuery> = exact(z.strictObject(pageFields));

/**
 * Which part of the list a request asks for: 50 items unless it says how many, at most 500.
 *
 * @throws GatewayError `invalid-cursor`.
 */
export function sliceOf({ cursor, limit }: PageQuery): StoredPageQuery {
  return { after: cursor === undefined ? undefined : placeOf(cursor), limit: Math.min(Number(limit ?? 50), 500) };
}

function placeOf(cursor: string): number {
  const digits = /^p(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  return digits === undefined ? fail('invalid-cursor', 'cursor: is none that a page gave.') : Number(digits);
}

/** A page as the API gives it. */
export function answerPage<Stored, Item>(
  { items, next }: StoredPage<Stored>,
  itemOf: (item: Stored) => Item,
): Page<Item> {
  return {
    items: items.map(itemOf),
    next: next === undefined ? null : Buffer.from(`p${next}`, 'latin1').toString('base64url'),
  };
}

/** A page of documents as they are kept. */
export function documentPage<Item>(page: StoredPage<Item>): Page<Item> {
  return answerPage(page, (item) => item);
}
