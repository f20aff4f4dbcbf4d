import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The examples of all doc comments and of the README. */
function examples(): readonly Example[] {
  const sources = readdirSync(`${folder}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testee'))
    .map((name) => `src/${name}`);
  return [...sources.sort(), 'README.md'].flatMap((name) => {
    const text = readFileSync(`${folder}${name}`, 'utf8');
    const blocks = [...text.matchAll(/^( \* )?```ts\n(.*?)\n( \* )?```/gms)];
    return blocks.map(([, , block = ''], index) => ({
      name: `${name} ${index + 1}`,
      code: block.replaceAll(/^ \* ?/gm, ''),
    }));
  });
}

/** What an example says that it prints: the comments behind its calls of console.log. */
function promised(code: string): readonly string[] {
  return [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text = '']) => text);
}

type Run = (index: number) => Promise<unknown>;

/** Bundles all examples at once: each becomes a module that runs when it is asked for. */
async function bundled(all: readonly Example[]): Promise<Run> {
  const cases = all.map((_, index) => `case ${index}: return import('example:${index}');`);
  const { outputFiles } = await build({
    stdin: { contents: `export const run = (index) => { switch (index) { ${cases.join(' ')} } };`, loader: 'ts' },
    plugins: [
      {
        name: 'examples',
        setup(plugin) {
          plugin.onResolve({ filter: /^example:/ }, ({ path }) => ({ path, namespace: 'example' }));
          plugin.onLoad({ filter: /.*/, namespace: 'example' }, ({ path }) => ({
            contents: all[Number(path.slice('example:'.length))]?.code ?? '',
            resolveDir: folder,
            loader: 'ts',
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@dataplus/source'],
    logLevel: 'silent',
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`;
  return ((await import(/* @vite-ignore */ url)) as { run: Run }).run;
}

describe('the examples in comments and README print what they say', async () => {
  const all = examples();
  const run = await bundled(all);

  it.each(all.map(({ name, code }, index) => [name, code, index] as const))('%s', async (_, code, index) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
      lines.push(values.map(String).join(' '));
    });
    await run(index).finally(() => {
      log.mockRestore();
    });
    expect(promised(code).length).toBeGreaterThan(0);
    expect(lines).toEqual(promised(code));
  });
});
