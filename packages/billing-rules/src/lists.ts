// Answers and states hold many short lists, most of them empty. One shared empty list and literals of just the right size
// spare the garbage collector half of what arrays that grow would cost it.

/** The empty list. */
export const none: readonly never[] = [];

/** The list with one more. */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  const [first] = list;
  if (first === undefined) return [item];
  return list.length === 1 ? [first, item] : [...list, item];
}
