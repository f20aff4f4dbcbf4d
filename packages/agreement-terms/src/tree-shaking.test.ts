import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    conditions: ['@dataplus/source'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('a bundle', () => {
  it('with the terms of one agreement holds no other, no labels, no clause hashes', async () => {
    const code = await bundle(`
      import { termOf } from '@dataplus/agreement-terms';
      import { ocr } from '@dataplus/agreement-terms/agreements/ocr';
      console.log(termOf(ocr, 'court'));`);
    expect(code).toContain('印刷文字识别服务协议');
    for (const other of ['搭数服务协议', '语音分析服务协议', '管辖法院', '4244e4712e14c2cf'])
      expect(code).not.toContain(other);
    expect(gzipSync(code).length).toBeLessThan(8_000);
  });

  it('with the calendar alone holds no agreement', async () => {
    const code = await bundle(`
      import { deadline } from '@dataplus/agreement-terms/calendar';
      console.log(deadline(0, { amount: 3, unit: 'working-day' }));`);
    expect(code).not.toContain('termination-triggers');
    expect(gzipSync(code).length).toBeLessThan(6_000);
  });

  it('with every agreement stays small', async () => {
    const code = await bundle(`
      import { term } from '@dataplus/agreement-terms';
      console.log(term('ocr', 'court'));`);
    expect(gzipSync(code).length).toBeLessThan(40_000);
    expect(code).not.toContain('4244e4712e14c2cf');
  });

  it('runs without Node', async () => {
    const code = await bundle(`
      import { appendAcceptance } from '@dataplus/agreement-terms';
      console.log(appendAcceptance([], {}));`);
    expect(code).not.toMatch(/node:|process\.|require\(/);
  });
});
