import { SignerError } from '@dataplus/signer';
import { errnoFailure, faceDetectResponse } from '@dataplus/service-schemas';
import { faceDetect } from '@dataplus/service-schemas/operations/face-detect';
import { recognizeSpeech } from '@dataplus/service-schemas/operations/recognize-speech';
import { recommend } from '@dataplus/service-schemas/operations/recommend';
import { ocrIdCard } from '@dataplus/service-schemas/operations/ocr-id-card';
import { ocrIdCardByAppCode } from '@dataplus/service-schemas/operations/ocr-id-card-by-app-code';
import { synthesizeSpeech } from '@dataplus/service-schemas/operations/synthesize-speech';
import { uploadLogs } from '@dataplus/service-schemas/operations/upload-logs';
import { prepareRecommendationData } from '@dataplus/service-schemas/operations/prepare-recommendation-data';
import { deleteVocabulary } from '@dataplus/service-schemas/operations/delete-vocabulary';
import { gunzipSync } from 'node:zlib';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { accepts } from '../test/support/accepts.ts';
import { clientOf, failure } from '../test/support/client.ts';
import { json, serve, status, text } from '../test/support/server.ts';
import { AnswerError, ServiceFailureError, StatusError, UsageError } from './errors.ts';

const face = {
  errno: 0 as const,
  err_msg: '',
  request_id: 'r-1',
  face_num: 0,
  face_rect: [],
  face_prob: [],
  pose: [],
  landmark_num: 105,
  landmark: [],
  iris: [],
};
const faceInput = { body: { type: 0, image_url: 'https://example.com/a.jpg' } } as const;
describe('an operation', () => {
  it('is called as it is described, and its answer is typed', async () => {
    const server = await serve(json(face));
    const answer = await clientOf({ endpoint: server.endpoint }).call(faceDetect, faceInput);
    expectTypeOf(answer.face_rect).toEqualTypeOf<number[]>();
    expect(answer).toEqual(face);
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: 'POST',
      target: '/face/detect',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
    expect(JSON.parse(String(request?.body))).toEqual(faceInput.body);
    expect(accepts(request)).toBe(true);
  });

  it('gets the organisation and its query, encoded', async () => {
    const server = await serve(json({ code: 'SUCCESS', data: { trace_id: 't', rec: [], abtag: '' } }));
    const client = clientOf({ endpoint: server.endpoint, organization: 'dataplus_1' });
    await client.call(recommend, { query: { bizCode: '商店 1', scnCode: 'a&b', recnum: 5 } });
    expect(server.requests[0]?.target).toBe(
      '/dataplus_1/re/doRec?bizCode=%E5%95%86%E5%BA%97%201&scnCode=a%26b&recnum=5',
    );
    expect(accepts(server.requests[0])).toBe(true);
  });

  it('of speech is signed in its dialect, with the content type of the caller', async () => {
    const server = await serve(json({ result: '你好', request_id: 'r' }));
    const contentType = 'audio/pcm; samplerate=16000';
    const body = new Uint8Array([1, 2, 3]);
    const client = clientOf({ endpoint: server.endpoint });
    const { result } = await client.call(recognizeSpeech, { query: { model: 'chat' }, contentType, body });
    expect(result).toBe('你好');
    expect(server.requests[0]?.headers['content-type']).toBe(contentType);
    expect(accepts(server.requests[0], 'speech-recognition')).toBe(true);
    expect(accepts(server.requests[0], 'speech')).toBe(false);
  });

  it('that answers bytes gives them, and asks for what its query says', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'audio/wav' }).end(Buffer.from([82, 73, 70, 70]));
    });
    const client = clientOf({ endpoint: server.endpoint });
    const query = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    const audio = await client.call(synthesizeSpeech, { query, body: '你好' });
    expect(audio).toEqual(new Uint8Array([82, 73, 70, 70]));
    expect(server.requests[0]?.headers.accept).toBe('audio/wav,application/json');
    expect(accepts(server.requests[0], 'speech')).toBe(true);
  });

  it('with a compressed body sends gzip, and signs what it sends', async () => {
    const server = await serve(json({ success: 1 }));
    const client = clientOf({ endpoint: server.endpoint, organization: 'o' });
    const query = { businessName: 'recommend', customerName: 'shop', token: 'testtoken' } as const;
    await client.call(uploadLogs, { query, body: ['{"a":1}'] });
    const [request] = server.requests;
    expect(request?.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(request?.body ?? '').toString()).toBe('["{\\"a\\":1}"]');
    expect(accepts(request)).toBe(true);
  });

  it('carries the headers that it has to', async () => {
    const server = await serve(json({ code: 'SUCCESS' }));
    const client = clientOf({ endpoint: server.endpoint, organization: 'o' });
    await client.call(prepareRecommendationData, { body: { bizCode: 'shop', ds: '20161208' } });
    expect(server.requests[0]?.headers['x-dataplus-timeout']).toBe('60000');
  });

  it('has each part of its path encoded as one segment', async () => {
    const server = await serve(json({ request_id: 'r' }));
    await clientOf({ endpoint: server.endpoint }).call(deleteVocabulary, { path: { id: 'a b?c%#é' } });
    expect(server.requests[0]?.target).toBe('/asr/custom/vocabs/a%20b%3Fc%25%23%C3%A9');
  });

  it.each(['.', '..', '', 'a/b'])('does not take an organisation that leads elsewhere: %j', (organization) => {
    expect(() => clientOf({ organization })).toThrow(
      expect.objectContaining({ code: 'invalid-client-option', field: 'organization' }) as Error,
    );
  });

  it('is called on its own host without an endpoint', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(Response.json(face));
    };
    await clientOf({ fetch }).call(faceDetect, faceInput);
    expect(asked).toEqual(['https://dtplus-cn-shanghai.data.aliyuncs.com/face/detect']);
  });
});

describe('an input that does not fit', () => {
  it('is refused with all issues, and nothing is sent', async () => {
    const server = await serve();
    const call = clientOf({ endpoint: server.endpoint }).call(faceDetect, { body: { type: 2 } } as never);
    const error = await failure(call, UsageError);
    expect(error).toMatchObject({ code: 'invalid-call-input', field: 'input', attempts: 0 });
    expect(error.issues.map(({ path }) => path)).toContain('/body/type');
    expect(server.requests).toHaveLength(0);
  });

  it('lacks the organisation', async () => {
    const call = clientOf({ endpoint: 'https://h' }).call(ocrIdCard, { body: { inputs: [] } });
    expect((await failure(call, UsageError)).code).toMatch(/invalid-call-input|missing-organization/);
    const other = clientOf({ endpoint: 'https://h' }).call(recommend, { query: { bizCode: 'a', scnCode: 'b' } });
    expect(await failure(other, UsageError)).toMatchObject({ code: 'missing-organization', field: 'organization' });
  });

  it('is for a gateway that takes an AppCode', async () => {
    const call = clientOf({ endpoint: 'https://h' }).call(ocrIdCardByAppCode, { body: { image: 'aGk=' } });
    expect((await failure(call, UsageError)).code).toBe('unsupported-authentication');
  });
});

describe('a failure in the words of the service', () => {
  it('comes with status 200 and errno', async () => {
    const server = await serve(json({ errno: 1031, err_msg: 'Invalid Image URL.', request_id: 's-1' }));
    const error = await failure(
      clientOf({ endpoint: server.endpoint }).call(faceDetect, faceInput),
      ServiceFailureError,
    );
    expect(error).toMatchObject({ code: 'service-failed', status: 200 });
    expect(error.business).toMatchObject({ code: 1031, message: 'Invalid Image URL.', requestId: 's-1' });
    expect(error.message).toContain('the service failed with 1031: bad picture address; Invalid Image URL.');
  });

  it('comes as error_code, even where audio was asked for', async () => {
    const failed = json({ request_id: 's', error_code: 100307, error_message: 'VOCABULARY_NOT_FOUND' });
    const server = await serve(failed);
    const query = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    const call = clientOf({ endpoint: server.endpoint }).call(synthesizeSpeech, { query, body: '你好' });
    expect((await failure(call, ServiceFailureError)).business.code).toBe(100307);
  });

  it('comes as a status with plain text, from OCR', async () => {
    const server = await serve(text('Invalid Input - wrong category', 463));
    const client = clientOf({ endpoint: server.endpoint, organization: 'o' });
    const call = client.request({ path: '/o/ocr/ocr_idcard', json: {}, failure: ocrIdCard.failure });
    const error = await failure(call, ServiceFailureError);
    expect(error.business).toMatchObject({ code: 463, message: 'Invalid Input - wrong category' });
    expect(error.status).toBe(463);
  });

  it('with a status that may be repeated is, where the method may', async () => {
    const server = await serve(json({ errno: 3001, err_msg: 'busy' }, 503), json(face));
    const client = clientOf({ endpoint: server.endpoint, retry: { methods: ['POST'] } });
    expect(await client.call(faceDetect, faceInput)).toEqual(face);
  });

  it('can be told to any request', async () => {
    const server = await serve(json({ errno: 1002, err_msg: 'x' }), json({ errno: 0, err_msg: '' }));
    const client = clientOf({ endpoint: server.endpoint });
    const call = () => client.request({ path: '/face/detect', json: {}, failure: errnoFailure });
    expect((await failure(call(), ServiceFailureError)).business.code).toBe(1002);
    expect((await call()).body).toEqual({ errno: 0, err_msg: '' });
  });
});

describe('an answer that is not what it should be', () => {
  it('is no JSON', async () => {
    const server = await serve(text('<html>proxy login</html>'));
    const error = await failure(clientOf({ endpoint: server.endpoint }).call(faceDetect, faceInput), AnswerError);
    expect(error).toMatchObject({ code: 'malformed-answer', status: 200, attempts: 1 });
    expect(error.message).toContain('<html>proxy login</html>');
  });

  it('is JSON where audio was asked for', async () => {
    const server = await serve(json({ fine: true }));
    const query = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    const call = clientOf({ endpoint: server.endpoint }).call(synthesizeSpeech, { query, body: '你好' });
    expect((await failure(call, AnswerError)).code).toBe('malformed-answer');
  });

  it('is found by its schema when the caller wants it checked', async () => {
    const wrong = json({ ...face, face_num: 'none' });
    const server = await serve(wrong, wrong, wrong);
    const client = clientOf({ endpoint: server.endpoint });
    const error = await failure(client.call(faceDetect, faceInput, { validateAnswers: true }), AnswerError);
    expect(error).toMatchObject({ code: 'invalid-answer', status: 200 });
    expect(error.issues).toEqual([expect.objectContaining({ path: '/face_num', code: 'wrong-type' })]);
    await expect(client.call(faceDetect, faceInput)).resolves.toMatchObject({ face_num: 'none' });
    const strict = clientOf({ endpoint: server.endpoint, validateAnswers: true });
    await failure(strict.call(faceDetect, faceInput), AnswerError);
  });

  it('is found by a schema that a request brings, which types it too', async () => {
    const server = await serve(json(face), json({}));
    const client = clientOf({ endpoint: server.endpoint });
    const request = { path: '/face/detect', json: {}, schema: faceDetectResponse };
    const { body } = await client.request(request);
    expectTypeOf(body.face_num).toEqualTypeOf<number>();
    expect(body.face_num).toBe(0);
    expect((await failure(client.request(request), AnswerError)).code).toBe('invalid-answer');
  });
});

describe('request', () => {
  it('gives JSON, text or bytes, and undefined for an empty body', async () => {
    const server = await serve(json([1]), text('héllo'), text('hi'), status(204));
    const client = clientOf({ endpoint: server.endpoint });
    expect((await client.request({ path: '/' })).body).toEqual([1]);
    expect((await client.request({ path: '/', as: 'text' })).body).toBe('héllo');
    expect((await client.request({ path: '/', as: 'bytes' })).body).toEqual(new Uint8Array([104, 105]));
    expect(await client.request({ path: '/' })).toMatchObject({ status: 204, body: undefined });
  });

  it('sends what it is given, signed', async () => {
    const server = await serve(json({}));
    await clientOf({ endpoint: server.endpoint }).request({
      method: 'PATCH',
      path: '/o/s/a?b=1',
      query: { c: [1, 'x y'], d: undefined, e: false, 中: '文' },
      headers: { Accept: '*/*', 'Content-Type': 'text/x; charset=gbk', 'X-Own': ['1', '2'] },
      body: 'raw',
    });
    const [request] = server.requests;
    expect(request?.target).toBe('/o/s/a?b=1&c=1&c=x%20y&e=false&%E4%B8%AD=%E6%96%87');
    expect(request?.headers).toMatchObject({ accept: '*/*', 'content-type': 'text/x; charset=gbk', 'x-own': '1, 2' });
    expect(accepts(request)).toBe(true);
  });

  it.each([
    ['text', 'hé', 'text/plain;charset=UTF-8'],
    ['bytes', new Uint8Array([104, 195, 169]), 'application/octet-stream'],
    ['part of a buffer', new Uint8Array([0, 104, 195, 169, 0]).subarray(1, 4), 'application/octet-stream'],
    ['a buffer', new Uint8Array([104, 195, 169]).buffer, 'application/octet-stream'],
    ['a Blob', new Blob(['hé'], { type: 'text/x' }), 'text/x'],
    ['a stream', new Blob(['hé']).stream(), 'application/octet-stream'],
  ])('signs a body of %s', async (_, body, contentType) => {
    const server = await serve(json({}));
    await clientOf({ endpoint: server.endpoint }).request({ path: '/o', body });
    const [request] = server.requests;
    expect(request?.body.toString()).toBe('hé');
    expect(request?.headers).toMatchObject({ 'content-type': contentType, 'content-length': '3' });
    expect(accepts(request)).toBe(true);
  });

  it.each(['', new Uint8Array(), new Blob([])])('signs an empty body as none', async (body) => {
    const server = await serve(json({}));
    await clientOf({ endpoint: server.endpoint }).request({ path: '/o', body });
    expect(accepts(server.requests[0])).toBe(true);
  });

  it('drops an empty query and the fragment', async () => {
    const server = await serve(json({}), json({}));
    const client = clientOf({ endpoint: server.endpoint });
    await client.request({ path: '/o?#top' });
    await client.request({ path: '/o?', query: { a: undefined } });
    expect(server.requests.map(({ target }) => target)).toEqual(['/o', '/o']);
    expect(server.requests.every((request) => accepts(request))).toBe(true);
  });

  it.each([
    [{}, 'invalid-call-input'],
    [{ path: '/a', url: 'https://h/a' }, 'invalid-call-input'],
    [{ path: 'a' }, 'invalid-call-input'],
    [{ path: '//evil.example/a' }, 'invalid-call-input'],
    [{ path: '/\\evil.example/a' }, 'invalid-call-input'],
    [{ url: 'not a url' }, 'invalid-call-input'],
    [{ url: 'https://u:p@h/a' }, 'invalid-call-input'],
    [{ url: 'ftp://h/a' }, 'foreign-origin'],
    [{ url: 'https://elsewhere.example/a' }, 'foreign-origin'],
    [{ path: '/a', json: {}, body: 'x' }, 'invalid-call-input'],
    [{ path: '/a', json: () => 1 }, 'invalid-call-input'],
    [{ method: 'GET', path: '/a', body: 'x' }, 'invalid-call-input'],
    [{ path: '/a', headers: { Date: 'x' } }, 'reserved-header'],
    [{ path: '/a', headers: { authorization: 'x' } }, 'reserved-header'],
    [{ path: '/a', query: { a: '\ud800' } }, 'invalid-call-input'],
    [{ path: '/a', retry: { attempts: 0 } }, 'invalid-client-option'],
    [{ path: '/a', timeout: { attempt: -1 } }, 'invalid-client-option'],
  ])('refuses %j', async (request, code) => {
    expect((await failure(clientOf({ endpoint: 'https://h' }).request(request as never), UsageError)).code).toBe(code);
  });

  it('lets the signer refuse what cannot be signed', async () => {
    const client = clientOf({ endpoint: 'https://h' });
    const error = await failure(client.request({ path: '/a', headers: { accept: 'a\nb' } }), SignerError);
    expect(error.code).toBe('invalid-header');
    expect((await failure(client.request({ path: '/a', method: 'get' }), SignerError)).code).toBe('invalid-method');
  });

  it('signs for origins that are listed', async () => {
    const server = await serve(json({}));
    const client = clientOf({ endpoint: 'https://h', origins: [server.endpoint] });
    await client.request({ url: `${server.endpoint}/a` });
    expect(accepts(server.requests[0])).toBe(true);
  });

  it('shows status, headers and body of a failure, without the query in its message', async () => {
    const server = await serve(json({ why: 'because' }, 418, { 'x-a': 'b' }));
    const call = clientOf({ endpoint: server.endpoint }).request({ path: '/o?token=t0ken', requestId: 'r1' });
    const error = await failure(call, StatusError);
    expect(error).toMatchObject({ status: 418, requestId: 'r1', received: { body: { why: 'because' } } });
    expect(error.received.headers.get('x-a')).toBe('b');
    expect(error.message).toBe(`the server answers 418: {"why":"because"} [GET ${server.endpoint}/o, request r1]`);
  });
});

describe('createClient', () => {
  it.each([
    [{ endpoint: 'nowhere' }, 'invalid-client-option'],
    [{ endpoint: 'https://h/path' }, 'invalid-client-option'],
    [{ endpoint: 'https://u@h' }, 'invalid-client-option'],
    [{ endpoint: 'http://example.com' }, 'insecure-endpoint'],
    [{ endpoint: 'ws://localhost' }, 'invalid-client-option'],
    [{ endpoint: 'http://127.0.0.1.example.com' }, 'insecure-endpoint'],
    [{ endpoint: 'http://127.example.com' }, 'insecure-endpoint'],
    [{ origins: ['http://example.com'] }, 'insecure-endpoint'],
    [{ concurrency: 0 }, 'invalid-client-option'],
    [{ retry: { baseDelay: -1 } }, 'invalid-client-option'],
    [{ timeout: { total: NaN } }, 'invalid-client-option'],
  ])('refuses %j', (options, code) => {
    expect(() => clientOf(options)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    'http://localhost:1',
    'http://127.0.0.1',
    'http://[::1]:8080',
    'http://api.localhost',
    'http://127.1',
    'https://h',
    'https://h/',
  ])('takes %s', (endpoint) => {
    expect(() => clientOf({ endpoint })).not.toThrow();
  });

  it('takes plain http to other hosts when the caller insists', () => {
    expect(() => clientOf({ endpoint: 'http://example.com', insecure: true })).not.toThrow();
  });

  it('refuses credentials that cannot sign at once', () => {
    expect(() => clientOf({ credentials: { accessKeyId: 'testid', accessKeySecret: '' } })).toThrow(SignerError);
    expect(() => clientOf({ credentials: { accessKeyId: 'a:b', accessKeySecret: 'x' } })).toThrow(SignerError);
  });
});
