/** A stretch between two unchanged clauses: what the skeleton has there (from, to), and what was found (from, to). */
export interface Gap {
  readonly expected: readonly [from: number, to: number];
  readonly found: readonly [from: number, to: number];
}

/** The longest run of equal hashes in both lists, in order, as pairs of places; and the gaps between them. */
export function alignClauses(
  expected: readonly string[],
  found: readonly string[],
): { readonly equal: readonly (readonly [number, number])[]; readonly gaps: readonly Gap[] } {
  const equal = longestCommonRun(expected, found);
  const stops = [...equal, [expected.length, found.length] as const];
  const gaps = stops.map(([toExpected, toFound], index): Gap => {
    const [lastExpected, lastFound] = equal[index - 1] ?? [-1, -1];
    return { expected: [lastExpected + 1, toExpected], found: [lastFound + 1, toFound] };
  });
  return { equal, gaps: gaps.filter((gap) => gap.expected[0] < gap.expected[1] || gap.found[0] < gap.found[1]) };
}

function longestCommonRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const run: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) run.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return run;
}
