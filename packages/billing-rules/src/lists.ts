// Answers and states hold many short lists, most of them empty. One shared empty list and literals of just the right size
// spare the garbage collector half of what arrays that grow would cost it.

/** The empty list. */
export const none: readonly never[] = [];

/** A copy of a list with one more. */
export function withOne<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  return list.length === 1 ? [list[0] as T, item] : [...list, item];
}

/** The place of the item that is the same as a wanted one, or the place behind the end. */
export function placeIn<T, Wanted>(
  list: readonly T[],
  same: (item: T, wanted: Wanted) => boolean,
  wanted: Wanted,
): number {
  let place = 0;
  while (place < list.length && !same(list[place] as T, wanted)) place += 1;
  return place;
}

/** A copy of a list with another item at a place, or with one more at the place behind its end. */
export function withAt<T>(list: readonly T[], place: number, item: T): readonly T[] {
  if (place === list.length) return withOne(list, item);
  return list.length === 1 ? [item] : list.with(place, item);
}

/** Adds to a list that nobody else holds yet. */
export function append<T>(own: readonly T[], item: T): readonly T[] {
  if (own.length < 2) return withOne(own, item);
  (own as T[]).push(item);
  return own;
}
