/**
 * Writes the JavaScript of `dist`: one file per entry and few shared ones. Declarations come from tsc. A start would spend
 * more time on opening a thousand small files than on everything that is in them.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
const entries = Object.values(exports).flatMap((target) =>
  typeof target === 'object' ? [target['@dataplus/source']] : [],
);
/** What the scripts of the documentation read besides. */
const read = ['./src/config/keys.ts', './src/admin/routes/index.ts'];
/** Put into the bundle with their licences. */
const bundled = ['kysely', 'zod'];

for (const file of readdirSync(`${folder}dist`, { recursive: true })) {
  if (/\.js(\.map)?$/.test(file)) rmSync(`${folder}dist/${file}`);
}
await build({
  absWorkingDir: folder,
  entryPoints: [...entries, ...read],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  sourcemap: true,
  // The signer's secrets are objects of its own class, which programs hand in: there must be one of it.
  external: ['@dataplus/signer', 'commander', 'libsql', 'pg', 'pino', 'prom-client', 'undici'],
  logOverride: { 'ignored-bare-import': 'silent' },
});

const require = createRequire(import.meta.url);
const licences = bundled.map(
  (name) => `${name}\n\n${readFileSync(licenceBeside(require.resolve(name)), 'utf8').trim()}\n`,
);
writeFileSync(`${folder}dist/third-party-licences.txt`, licences.join('\n'));

function licenceBeside(file) {
  const path = join(dirname(file), 'LICENSE');
  return existsSync(path) ? path : licenceBeside(dirname(file));
}
