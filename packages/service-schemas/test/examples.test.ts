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

async function printed(code: string): Promise<readonly string[]> {
  const bundle = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@dataplus/source'],
    logLevel: 'silent',
  });
  const lines: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...values: unknown[]) => lines.push(values.map(String).join(' ')));
  try {
    await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0]?.contents ?? []).toString('base64')}`
    );
  } finally {
    log.mockRestore();
  }
  return lines;
}

describe('the examples in comments and README print what they say', () => {
  it.each(examples().map((example) => [example.name, example] as const))('%s', async (_, { code }) => {
    expect(promised(code).length).toBeGreaterThan(0);
    expect(await printed(code)).toEqual(promised(code));
  });
});
