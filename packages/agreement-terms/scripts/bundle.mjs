/**
 * Writes the JavaScript of `dist`: one file per entry and few shared ones. Declarations come from tsc. A file per source
 * file would cost more time to load than everything that the files do.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('..', import.meta.url));
const { exports, imports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
const sourcesOf = (target) => {
  const source = target['@dataplus/source'];
  return typeof source === 'object' ? Object.values(source) : [source];
};
const sources = [
  ...Object.values(exports).filter((target) => typeof target === 'object'),
  ...Object.values(imports),
].flatMap(sourcesOf);

for (const file of readdirSync(`${folder}dist`, { recursive: true })) {
  if (/\.js(\.map)?$/.test(file)) rmSync(`${folder}dist/${file}`);
}
await build({
  absWorkingDir: folder,
  entryPoints: sources,
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  charset: 'utf8',
  sourcemap: true,
  external: ['#*', 'node:*', '@noble/hashes'],
});
