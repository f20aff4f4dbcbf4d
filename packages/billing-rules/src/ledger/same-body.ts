/** Whether two events have the same body: the same members with the same values, in any order. */
export function sameBody(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && sameBody(memberOf(left, name), memberOf(right, name)))
  );
}

const memberOf = (value: object, name: string): unknown => (value as Record<string, unknown>)[name];
