import { catalogue } from '@dataplus/service-schemas';
import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

describe('services', () => {
  it('lists the whole catalogue', async () => {
    const { out } = await run(['services', '--json']);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
  });

  it('lists a family alone, in Chinese', async () => {
    const { out } = await run(['services', '--family', 'data-market', '--lang', 'zh']);
    expect(out).toContain('数据市场');
    expect(out).not.toContain('maxcompute');
  });

  it('shows a service with its operations and where its charge is stated', async () => {
    const { out } = await run(['services', 'speech']);
    expect(out).toMatch(/Charge +free-beta \[speech 7\.1\]/);
    expect(out).toMatch(/speech\.recognize .* POST \/recognize .* speech-recognition /);
  });

  it('shows an operation with the schemas of its input and answer', async () => {
    const { out } = await run(['services', 'face.detect']);
    expect(out).toMatch(/^face\.detect .*\n {2}Request {2}POST \/face\/detect\n/);
    expect(out).toMatch(/Limits {3}callsPerSecond 10,/);
    expect(out).toContain('"image_url"');
    expect(out).toContain('"face_num"');
    const { out: json } = await run(['services', 'face.detect', '--json']);
    expect(JSON.parse(json)).toMatchObject({ id: 'face.detect', output: { schema: { properties: { face_num: {} } } } });
  });

  it('says that an operation is not signed', async () => {
    expect((await run(['services', 'ocr.business-licence'])).out).toContain('not signed: takes an AppCode');
  });

  it('names what comes near to an id that is none', async () => {
    const { code, err } = await run(['services', 'recommend']);
    expect(err).toMatch(/^dataplus services: id: .*; did you mean recommendation-engine\./);
    expect(code).toBe(2);
  });
});
