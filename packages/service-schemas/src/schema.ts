import type { ZodMiniType, output } from 'zod/mini';

/** Every property of T at every depth, the optional ones included: what a forgotten property cannot hide from. */
export type Filled<T> = T extends object ? { [K in keyof T]-?: Filled<T[K]> } : T;

/**
 * A schema of exactly `T`: it checks values and changes nothing in them (no defaults, no coercion).
 * The mark is there for the compiler alone: it makes `Schema<A>` and `Schema<B>` different types as soon as A and B differ
 * in one property, optional ones included.
 */
export interface Schema<T> extends ZodMiniType<T, T> {
  /** Never there. */
  readonly '~exact'?: (value: Filled<T>) => Filled<T>;
}

/** A schema of whatever type; for code that handles all of them alike. (`unknown` would refuse every exact schema.) */
export type AnySchema = Schema<any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The type that a schema checks. */
export type TypeOf<S extends AnySchema> = output<S>;

/**
 * Marks a schema as exact, so that the annotated type beside it is compared with what the schema really accepts, both ways.
 *
 * @example
 * ```ts
 * import { exact, validate, type Schema } from '@dataplus/service-schemas';
 * import * as z from 'zod/mini';
 *
 * interface Point {
 *   x: number;
 *   y?: number | undefined;
 * }
 * const point: Schema<Point> = exact(z.object({ x: z.number(), y: z.optional(z.number()) }));
 * console.log(validate(point, { x: 1 }).ok); // true
 * ```
 */
export function exact<S extends ZodMiniType>(schema: S): Schema<output<S>> {
  return schema as unknown as Schema<output<S>>;
}
