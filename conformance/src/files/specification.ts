import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { specFolder } from './places.ts';
import { readText } from './read-json.ts';

/** What the numbered specifications define. */
export interface Specification {
  /** Every id: chapters `S-1`, rules `S-1.1`, mistakes `M-10`, refusals `R-01`. */
  readonly ids: ReadonlySet<string>;
  /** The names of the mistakes, `query-missing` for instance. */
  readonly mistakes: ReadonlySet<string>;
}

/**
 * Reads the ids from `spec/*.md`: chapters stand in headings, `## S-1 …`, rules in bold, `**S-1.1**`, the others in the
 * first cell of a table row.
 */
export function readSpecification(folder: string = specFolder): Specification {
  const ids = new Set<string>();
  const mistakes = new Set<string>();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  for (const file of files) {
    const text = readText(path.join(folder, file));
    for (const [, chapter = ''] of text.matchAll(/^#+ ([A-Z]+-\d+)\b/gm)) ids.add(chapter);
    for (const [, rule = ''] of text.matchAll(/\*\*([A-Z]+-\d+(?:\.\d+)*[a-z]?)\*\*/g)) ids.add(rule);
    for (const [, id = '', name] of text.matchAll(/^\|\s*([A-Z]+-\d+)\s*\|\s*(?:`([a-z0-9-]+)`)?/gm)) {
      ids.add(id);
      if (id.startsWith('M-') && name !== undefined) mistakes.add(name);
    }
  }
  return { ids, mistakes };
}
