/**
 * Writes `vocabulary.json`: topics, shared items resolved, and named readings, as plain data for programs in any language.
 * Run: node packages/agreement-terms/scripts/write-vocabulary.mjs [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';

const source = fileURLToPath(new URL('../src/vocabulary.ts', import.meta.url));
const target = fileURLToPath(new URL('../vocabulary.json', import.meta.url));

const bundle = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { vocabulary } = await import(`data:text/javascript;base64,${code}`);
const text = await format(JSON.stringify(vocabulary), { parser: 'json', printWidth: 120 });

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('vocabulary.json is not what the sources give. Run this script without --check.');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
