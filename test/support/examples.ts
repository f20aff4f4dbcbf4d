import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, publicFolders, root } from './workspace.ts';

export interface Example {
  /** Where it stands: `packages/signer/src/sign.ts:31`. */
  readonly place: string;
  readonly text: string;
}

/** Every TypeScript example of the public packages, in docstrings under `@example` and in Markdown pages, and of the guides. */
export function examples(): readonly Example[] {
  const files = publicFolders().flatMap(filesBelow);
  const sources = files.filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const guides = filesBelow('docs').filter((file) => file.endsWith('.md') && !file.startsWith('docs/reference/'));
  const pages = [
    'README.md',
    'README.zh-CN.md',
    ...guides,
    ...files.filter((file) => file.endsWith('.md') && !/\/(references|spec)\//.test(file)),
  ];
  return [...sources.flatMap(inDocstrings), ...pages.flatMap((page) => fenced(read(page), page, 1))];
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Each docstring that has an example, without its asterisks. */
function inDocstrings(file: string): readonly Example[] {
  const text = read(file);
  return [...text.matchAll(/\/\*\*.*?\*\//gs)]
    .filter(([comment]) => comment.includes('@example'))
    .flatMap(({ 0: comment, index }) =>
      fenced(comment.replace(/^[ \t]*\* ?/gm, ''), file, text.slice(0, index).split('\n').length),
    );
}

/** The blocks fenced as `ts`. */
function fenced(text: string, file: string, firstLine: number): readonly Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(({ 1: block = '', index }) => ({
    place: `${file}:${firstLine + text.slice(0, index).split('\n').length}`,
    text: block,
  }));
}
