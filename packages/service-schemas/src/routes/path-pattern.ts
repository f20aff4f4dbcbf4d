/** One segment of a path pattern: a text that has to be there, or a parameter. */
export type PatternSegment = { readonly literal: string } | { readonly parameter: string };

/** Takes `/{org_code}/re/doRec` apart. */
export function parsePattern(path: string): readonly PatternSegment[] {
  return path
    .slice(1)
    .split('/')
    .map((segment) =>
      segment.startsWith('{') && segment.endsWith('}') ? { parameter: segment.slice(1, -1) } : { literal: segment },
    );
}

/** How specific a pattern is: the number of its literal segments (V-18.2). */
export function literalCount(pattern: readonly PatternSegment[]): number {
  return pattern.filter((segment) => 'literal' in segment).length;
}

/** Whether there is a path that both patterns match. */
export function overlap(a: readonly PatternSegment[], b: readonly PatternSegment[]): boolean {
  return (
    a.length === b.length &&
    a.every((segment, index) => {
      const other = b[index];
      return (
        other === undefined || !('literal' in segment) || !('literal' in other) || segment.literal === other.literal
      );
    })
  );
}
