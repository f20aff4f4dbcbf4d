import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as diagnosis from './diagnose/index.ts';
import * as signer from './index.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n');

/** The comment right before the declaration of a name. */
function docstringOf(name: string): string {
  const comment = String.raw`/\*\*((?:[^*]|\*(?!/))*)\*/`;
  const declaration = String.raw`\s*export (?:async function|function|class|const) ${name}\b`;
  return new RegExp(comment + declaration).exec(sources)?.[1] ?? '';
}

it.each(Object.keys({ ...signer, ...diagnosis }))('the docstring of %s cites the specification', (name) => {
  expect(docstringOf(name)).toMatch(/\b(?:S-\d+(?:\.\d+)?|M-\d\d|R-\d\d)\b/);
});
