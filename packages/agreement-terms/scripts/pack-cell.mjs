/** Short form of a cell, as the package ships it; `src/terms/unpack.ts` reads it. A plainly silent cell has none. */
export function packCell({ silent, value, unit, clauses, conditions, alternatives, openEnded, readings, doubt }) {
  const packed = {
    ...(Array.isArray(value) && { l: value.map(packItem) }),
    ...(!Array.isArray(value) && !silent && { v: value, c: clauses.join(' ') }),
    ...(unit !== undefined && { u: unit }),
    ...(conditions && { if: conditions }),
    ...(alternatives && {
      or: alternatives.map((other) => ({ v: other.value, u: other.unit, c: other.clauses.join(' ') })),
    }),
    ...(openEnded !== undefined && { o: openEnded }),
    ...(readings && { r: readings }),
    ...(doubt !== undefined && { d: doubt }),
  };
  return Object.keys(packed).length > 0 ? packed : undefined;
}

const packItem = ({ id, clauses, facets }) => [id, clauses.join(' '), ...(facets ? [facets] : [])];
