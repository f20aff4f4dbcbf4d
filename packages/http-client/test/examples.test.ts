import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { json, serve } from './support/server.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The examples of the README and of all doc comments. */
const examples = ['README.md', ...readdirSync(`${folder}src`, { recursive: true, encoding: 'utf8' })]
  .filter((name) => name === 'README.md' || (name.endsWith('.ts') && !name.endsWith('.test.ts')))
  .flatMap((name): Example[] => {
    const text = readFileSync(name === 'README.md' ? `${folder}${name}` : `${folder}src/${name}`, 'utf8');
    const blocks = [...text.matchAll(/^( \* | {3}\* )?```ts\n(.*?)\n( \* | {3}\* )?```/gms)];
    return blocks.map(([, , code = ''], i) => ({ name: `${name} ${i + 1}`, code: code.replaceAll(/^ +\* ?/gm, '') }));
  });

/** An export that does not exist is an error of the bundler. */
async function bundle({ code }: Example): Promise<string> {
  const built = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@dataplus/source'],
    write: false,
    logLevel: 'silent',
    plugins: [ownName],
  });
  return built.outputFiles[0]?.text ?? '';
}

/** A package does not find itself by its name from a text that has no file. */
const ownName: Plugin = {
  name: 'own-name',
  setup(bundler) {
    bundler.onResolve({ filter: /^@dataplus\/http-client/ }, ({ path }) => ({
      path: `${folder}src${path.slice('@dataplus/http-client'.length)}/index.ts`,
    }));
  },
};

describe('the examples', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s import what exists', async (_, example) => {
    expect(await bundle(example)).not.toBe('');
  });

  it('of the README calls four services', async () => {
    const face = { errno: 0, request_id: 'r', face_num: 2, face_rect: [], face_prob: [], pose: [], landmark: [] };
    const server = await serve(
      json(face),
      json({ code: 'SUCCESS', data: { trace_id: 't', rec: [{}, {}, {}], abtag: '' } }),
      (_, response) => response.writeHead(200, { 'content-type': 'audio/wav' }).end('RIFF'),
      json({ data: [{ word: '数加', tag: 'n' }] }),
    );
    vi.stubEnv('DATAPLUS_ENDPOINT', server.endpoint);
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'testid');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'testsecret');
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      const code = await bundle(examples.at(0) ?? { name: '', code: '' });
      await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
      expect(log).toHaveBeenCalledWith(2, 3, 4, 1);
    } finally {
      vi.unstubAllEnvs();
      log.mockRestore();
    }
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'POST /face/detect',
      'GET /dataplus_1/re/doRec?bizCode=shop&scnCode=home&recnum=5',
      'POST /speak?encode_type=wav&voice_name=xiaoyun',
      'POST /dataplus_1/nlp/api/WordPos/general',
    ]);
  });
});
