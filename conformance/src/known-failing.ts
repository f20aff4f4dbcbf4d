import { ConformanceError } from './errors.ts';

/**
 * Reads a list of vectors that are known to fail: one id a line, `#` begins a comment, empty lines are free. Every id
 * must be one of `ids`; a list that names vectors which are gone is refused, so that it cannot rot.
 */
export function parseKnownFailing(text: string, ids: ReadonlySet<string>, file = 'known-failing list'): Set<string> {
  const known = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const id = line.replace(/#.*$/s, '').trim();
    if (id === '') continue;
    const at = `${file}:${index + 1}`;
    if (!ids.has(id)) {
      throw new ConformanceError('invalid-known-failing', `${at}: no vector has the id ${id}; remove the line`, {
        file,
      });
    }
    if (known.has(id)) {
      throw new ConformanceError('invalid-known-failing', `${at}: ${id} is listed twice; remove one`, { file });
    }
    known.add(id);
  }
  return known;
}
