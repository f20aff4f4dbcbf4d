import {
  allOperations,
  type AnyOperation,
  type FaceDetectResponse,
  isFresh,
  splitFaces,
  validate,
} from '@dataplus/service-schemas';
import { describe, expect, it } from 'vitest';
import type { StandInCall } from './stand-in-call.ts';
import { StandIns } from './stand-ins.ts';

const picture = { type: 0, image_url: 'https://example.com/a.jpg' };
const log = JSON.stringify({ action: 'view', user_id: 'u', bhv_datetime: '2016-05-07 08:19:52' });

/** An input that fits, for the operations that need one; the others take what is empty. */
const inputs: Readonly<Record<string, { query?: string; body?: unknown; contentType?: string }>> = {
  'county-governance.indicators': { body: { county: '330122', indicators: ['gdp'], from: '2016-01', to: '2016-02' } },
};

const standIns = new StandIns('test');
const now = Date.parse('2016-12-08T02:00:03Z');

function callOf(operation: AnyOperation, own: Partial<StandInCall> = {}): StandInCall {
  const { query = '', contentType = 'application/json' } = inputs[operation.id] ?? {};
  const parameters = Object.fromEntries(
    [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'p1']),
  );
  return {
    operation,
    target: `${operation.path}${query}`,
    parameters,
    rawHeaders: ['Content-Type', contentType],
    body: Buffer.from(JSON.stringify(inputs[operation.id]?.body ?? {})),
    requestId: 'r-1',
    now,
    ...own,
  };
}

function operationOf(id: string): AnyOperation {
  const found = allOperations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`there is no operation ${id}`);
  return found;
}

const jsonOf = ({ body }: { body: Buffer }): Record<string, unknown> =>
  JSON.parse(body.toString()) as Record<string, unknown>;

describe('a stand-in', () => {
  const json = allOperations.filter(({ output }) => output.encoding === 'json');

  it.each(json.map(({ id }) => id))('answers %s as its schema says, whatever the seed', (id) => {
    const operation = { ...operationOf(id), input: {} };
    if (operation.output.encoding !== 'json') return;
    const asked = id in needed ? { ...operation, input: operationOf(id).input } : operation;
    for (let seed = 0; seed < 25; seed++) {
      const { status, body, isFailure } = new StandIns(String(seed)).answer(callOf(asked, needed[id]));
      expect([status, isFailure], body.toString()).toEqual([200, false]);
      expect(validate(operation.output.schema, JSON.parse(body.toString()))).toMatchObject({ ok: true });
    }
  });

  it.each(allOperations.filter(({ service }) => service !== 'official-api').map(({ id }) => id))(
    'tells wrong input of %s in the words of its service',
    (id) => {
      const operation = operationOf(id);
      const { query, body, path } = operation.input;
      if (query === undefined && body === undefined && path !== undefined) return;
      const answer = standIns.answer(callOf(operation, { body: Buffer.from('{"nonsense":'), target: operation.path }));
      const isReadable = body?.encoding === 'json' || query !== undefined;
      if (!isReadable) return;
      expect(answer.isFailure).toBe(true);
      const text = answer.body.toString();
      const received = answer.contentType.startsWith('application/json') ? (JSON.parse(text) as unknown) : text;
      if (operation.failure.schema !== undefined) {
        expect(validate(operation.failure.schema, received)).toMatchObject({ ok: true });
      }
      expect(operation.failure.read({ status: answer.status, body: received })).toBeDefined();
    },
  );

  it('gives the same request the same answer, and another seed another one', () => {
    const call = callOf(operationOf('face.detect'), { body: Buffer.from(JSON.stringify(picture)) });
    expect(standIns.answer(call).body.equals(standIns.answer(call).body)).toBe(true);
    expect(new StandIns('other').answer(call).body.equals(standIns.answer(call).body)).toBe(false);
  });

  it('finds faces whose lists belong together', () => {
    const answer = standIns.answer(callOf(operationOf('face.detect'), { body: Buffer.from(JSON.stringify(picture)) }));
    const found = jsonOf(answer) as unknown as FaceDetectResponse;
    expect(splitFaces(found)).toHaveLength(found.face_num);
    expect(found.request_id).toBe('r-1');
  });

  it('speaks as long as the text is', () => {
    const speak = (text: string, form: string) =>
      standIns.answer(
        callOf(operationOf('speech.synthesize'), {
          target: `/speak?encode_type=${form}&voice_name=a`,
          body: Buffer.from(text),
        }),
      );
    const wav = speak('你好', 'wav');
    expect([wav.contentType, wav.body.toString('latin1', 0, 4)]).toEqual(['audio/wav', 'RIFF']);
    expect(wav.body.readUInt32LE(40)).toBe(wav.body.byteLength - 44);
    expect(speak('你好你好', 'wav').body.byteLength).toBeGreaterThan(wav.body.byteLength);
    expect(speak('你好', 'pcm').body.byteLength).toBe(wav.body.byteLength - 44);
  });

  it('forecasts by the clock of the gateway, fresh enough to be accepted', () => {
    const body = { area: 'hangzhou', source: 'navigation', horizons: [5, 60], roadClasses: ['motorway'] };
    const answer = jsonOf(
      standIns.answer(callOf(operationOf('traffic-forecast.forecast'), { body: Buffer.from(JSON.stringify(body)) })),
    );
    const forecast = answer.forecast as { basedOn: string; madeAt: string; segments: { roadClass: string }[] };
    expect(Date.parse(forecast.madeAt)).toBe(now);
    expect(Date.parse(forecast.basedOn)).toBe(now - 3_000);
    expect(isFresh(forecast)).toBe(true);
    expect(new Set(forecast.segments.map(({ roadClass }) => roadClass))).toEqual(new Set(['motorway']));
  });

  it('unpacks what is sent compressed, and not more than there is room for', async () => {
    const { gzipSync } = await import('node:zlib');
    const upload = operationOf('recommendation-engine.upload-logs');
    const rawHeaders = ['content-encoding', 'gzip', 'content-type', 'application/json'];
    const send = (body: Buffer) =>
      standIns.answer(callOf(upload, { ...needed[upload.id], rawHeaders, body: gzipSync(body) }));
    expect(jsonOf(send(Buffer.from(JSON.stringify([log]))))).toMatchObject({ success: 1 });
    expect(send(Buffer.alloc(64 * 1024 * 1024)).isFailure).toBe(true);
  });
});

/** The input of operations whose answers are made of it. */
const needed: Readonly<Record<string, Partial<StandInCall>>> = Object.fromEntries(
  Object.entries({
    'recommendation-engine.recommend': { target: '/o/re/doRec?bizCode=a&scnCode=b&recnum=3' },
    'recommendation-engine.upload-logs': {
      target: '/o/re/uploadlog?businessName=recommend&customerName=a&token=t',
      body: [log],
    },
    'nlp.segment-words': { body: { lang: 'ZH', text: '数加 platform' } },
    'nlp.tag-words': { body: { lang: 'ZH', text: '数加 platform' } },
    'machine-translation.translate': { body: { source: 'en', target: 'zh', text: 'hello' } },
    'public-trend.query': { body: { keywords: ['a', 'b'], from: '2016-12-01', to: '2016-12-08' } },
    'traffic-forecast.forecast': { body: { area: 'hangzhou', source: 'navigation', horizons: [5] } },
    'face.detect': { body: picture },
    'face.attribute': { body: picture },
  }).map(([id, { body, ...more }]: [string, { body?: unknown; target?: string }]) => [
    id,
    { ...more, ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }) },
  ]),
);
