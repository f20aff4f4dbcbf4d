import { createClient, RefusedError } from '@dataplus/http-client';
import {
  apiPost,
  faceDetect,
  forecastTraffic,
  recognizeSpeech,
  recommend,
  synthesizeSpeech,
  tagWords,
  uploadLogs,
} from '@dataplus/service-schemas';
import { describe, expect, it } from 'vitest';
import { plainService } from '../src/fixture/service-defaults.ts';
import { type PlaneUnderTest, startPlane } from './support/plane.ts';

const clientOf = ({ plane }: PlaneUnderTest, own = {}) =>
  createClient({
    endpoint: plane.origin,
    organization: 'dataplus_1',
    credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
    validateAnswers: true,
    ...own,
  });

describe('our own client', () => {
  it('calls operations of all dialects, and every answer fits its schema', async () => {
    const under = await startPlane();
    const client = clientOf(under);
    const { face_num } = await client.call(faceDetect, { body: { type: 0, image_url: 'https://example.com/a.jpg' } });
    expect(face_num).toBeGreaterThan(0);
    const { data } = await client.call(recommend, { query: { bizCode: 'shop', scnCode: 'home', recnum: 2 } });
    expect(data.rec).toHaveLength(2);
    const speech = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    expect((await client.call(synthesizeSpeech, { query: speech, body: '你好' })).byteLength).toBeGreaterThan(44);
    const audio = {
      query: { model: 'chat' },
      contentType: 'audio/pcm;samplerate=16000',
      body: new Uint8Array(320),
    } as const;
    expect(await client.call(recognizeSpeech, audio)).toHaveProperty('result');
    expect(
      (await client.call(tagWords, { path: { domain: 'general' }, body: { lang: 'ZH', text: '数加' } })).data,
    ).toHaveLength(2);
    const log = JSON.stringify({ action: 'view', user_id: 'u', bhv_datetime: '2016-05-07 08:19:52' });
    const query = { businessName: 'recommend', customerName: 'c', token: 't' } as const;
    expect(await client.call(uploadLogs, { query, body: [log] })).toMatchObject({ success: 1 });
    const road = { area: 'hangzhou', source: 'navigation', horizons: [5, 60] } as const;
    const { forecast } = await client.call(forecastTraffic, { body: { ...road, horizons: [...road.horizons] } });
    expect(forecast.segments.length).toBeGreaterThan(20);
    expect(under.meter.rows).toHaveLength(7);
  });

  it('learns the time of a gateway whose clock was moved, and its call counts once', async () => {
    const under = await startPlane();
    under.clock.offset = 3_600_000;
    const path = { service_code: 'echo', api_name: 'hello' };
    expect(await clientOf(under).call(apiPost, { path, body: { a: 1 } })).toEqual({ a: 1 });
    expect(under.meter.rows).toHaveLength(1);
    expect(under.refusals.map(({ code }) => code)).toEqual(['date-skewed']);
  });

  it('is told why it is refused, line by line', async () => {
    const client = clientOf(await startPlane(), {
      credentials: { accessKeyId: 'testid', accessKeySecret: 'wrong' },
    });
    const call = client.call(apiPost, { path: { service_code: 'echo', api_name: 'hello' }, body: {} });
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ code: 'gateway-refused', status: 403, refusal: { reason: 'signature-mismatch' } });
    expect((error as RefusedError).comparison.every(({ same }) => same)).toBe(true);
  });

  it('waits as long as it is told when it calls too often', async () => {
    const under = await startPlane({}, (fixture) => ({
      ...fixture,
      services: [plainService('echo', { callsPerSecond: 2 })],
    }));
    const client = clientOf(under);
    const began = performance.now();
    const calls = Array.from({ length: 4 }, () => client.request({ path: '/dataplus_1/echo/often' }));
    expect(await Promise.all(calls)).toHaveLength(4);
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(under.meter.rows).toHaveLength(4);
    expect(under.refusals.every(({ code }) => code === 'rate-limited')).toBe(true);
  });
});
