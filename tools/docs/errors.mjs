import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { vectorsOf } from '@dataplus/conformance/node';
import { anchorOf, plain, table } from './markdown.mjs';
import { root } from './places.mjs';

const suites = readdirSync(path.join(root, 'conformance/vectors')).sort();
const shown = 3;

/** Every vector by each code that it expects: as its error, or anywhere in its output. */
const expecting = new Map();
for (const suite of suites) {
  for (const { id, error, output } of vectorsOf(suite)) {
    for (const code of new Set(codesIn([error, output]))) {
      if (!expecting.has(code)) expecting.set(code, []);
      expecting.get(code).push(id);
    }
  }
}

function codesIn(value, name) {
  if (typeof value === 'string') return name === 'code' || name === 'reason' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => codesIn(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => codesIn(one, key));
}

/** The headings of the numbered specification, to link sections to: `S-5.4` stands below `S-5 Dialects`. */
const headings = new Map();
for (const file of readdirSync(path.join(root, 'conformance/spec')).sort()) {
  const text = readFileSync(path.join(root, 'conformance/spec', file), 'utf8');
  for (const [, heading, section] of text.matchAll(/^## (([A-Z]-\d+) .*)$/gm)) {
    headings.set(section, `../../conformance/spec/${file}#${anchorOf(heading)}`);
  }
}

function linked(section) {
  return section.replace(/\b([A-Z]-\d+)(\.\d+)?/g, (id, whole) =>
    headings.has(whole) ? `[${id}](${headings.get(whole)})` : id,
  );
}

/** A table of all errors of a package: code, cause, cure, section, and vectors that expect the code. */
export async function errorTables(name) {
  const { errorCatalogue } = await import(name);
  const rows = Object.values(errorCatalogue).map(({ code, cause, cure, section }) => [
    `\`${code}\``,
    plain(cause),
    plain(cure),
    linked(section),
    vectorsCell(expecting.get(code) ?? []),
  ]);
  return table(['code', 'cause', 'cure', 'section', 'vectors'], rows);
}

function vectorsCell(ids) {
  const more = ids.length - shown;
  const first = ids.slice(0, shown).map((id) => `\`${id}\``);
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
