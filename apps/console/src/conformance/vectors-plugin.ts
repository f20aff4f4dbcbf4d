import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const name = 'virtual:signer-vectors';

/**
 * Gives the page the golden vectors of the suite `signer`, as `virtual:signer-vectors`: the files of the package
 * `@dataplus/conformance` as they are, read when the console is built.
 */
export function signerVectors(): Plugin {
  return {
    name: 'signer-vectors',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? moduleText() : undefined),
  };
}

function moduleText(): string {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const root = fileURLToPath(new URL('.', import.meta.resolve('@dataplus/conformance/package.json')));
  const files = readdirSync(`${root}vectors/signer`).map((file) => read(`${root}vectors/signer/${file}`));
  const schema = read(`${root}schemas/signer.schema.json`);
  // A text that JSON.parse reads starts faster than the same as source text.
  return `export const { files, schema } = JSON.parse(${JSON.stringify(JSON.stringify({ files, schema }))});`;
}
