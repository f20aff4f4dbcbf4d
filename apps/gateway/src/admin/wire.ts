import { toWire, type Json } from '@dataplus/billing-rules';

/** Something of the billing rules in its wire form; the schema of the route says which. */
export const wire = (value: unknown): Json => toWire(value);

/** The same of a list. */
export const wireList = (values: readonly unknown[]): Json[] => values.map((value) => toWire(value));
