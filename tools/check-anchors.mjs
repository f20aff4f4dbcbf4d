/** Every link of the built documentation that names a place in a page (`x.html#place`) finds one. Exit 1 otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const site = path.resolve(import.meta.dirname, '../docs/reference');
const pages = readdirSync(site, { recursive: true }).filter((file) => file.endsWith('.html'));
const texts = new Map(pages.map((page) => [page, readFileSync(path.join(site, page), 'utf8')]));
const places = new Map(
  [...texts].map(([page, text]) => [page, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
);

let checked = 0;
const lost = [];
for (const [page, text] of texts) {
  for (const [, to, place] of text.matchAll(/ href="([^"#:]*)#([^"]+)"/g)) {
    if (to !== '' && !to.endsWith('.html')) continue;
    const target = to === '' ? page : path.join(path.dirname(page), decodeURIComponent(to));
    checked++;
    if (places.get(target)?.has(decodeURIComponent(place)) !== true) lost.push(`${page}: ${to}#${place}`);
  }
}
console.log(lost.length === 0 ? `${checked} links to places in pages: all found` : [...new Set(lost)].join('\n'));
process.exitCode = lost.length === 0 && checked > 0 ? 0 : 1;
