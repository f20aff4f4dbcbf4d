import type { Params } from '../route.ts';

/** A part of the address; the route has it, or there is a defect. */
export function param(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no {${name}}`);
  return value;
}
