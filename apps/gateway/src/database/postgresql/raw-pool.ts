import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Tables } from '../tables.ts';

/** The pool under the queries, for the few statements that are written by hand; they check what they bind themselves. */
export const pools: WeakMap<Kysely<Tables>, Pool> = new WeakMap<Kysely<Tables>, Pool>();
