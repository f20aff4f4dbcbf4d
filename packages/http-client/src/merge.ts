/** The members of `over` that are not undefined, over those of `base`. */
export function merge<T extends object>(base: T, over: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T {
  if (over === undefined) return base;
  const merged = { ...base };
  for (const name of Object.keys(over) as (keyof T)[]) {
    const value = over[name];
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}
