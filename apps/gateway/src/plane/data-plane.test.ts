import { describe, expect, it } from 'vitest';
import { startPlane } from '../../test/support/plane.ts';

describe('a signed call', () => {
  it('is answered by the stand-in, and its row is written', async () => {
    const { call, meter } = await startPlane();
    const answer = await call({ target: '/dataplus_1/echo/hello?a=1' });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ service_code: 'echo', api_name: 'hello', query: 'a=1' });
    expect(meter.rows).toMatchObject([
      {
        account: 'main',
        access_key_id: 'testid',
        service: 'echo',
        operation: 'hello',
        item: 'call',
        quantity: '1',
        status: 200,
      },
    ]);
    expect(answer.headers.get('x-dataplus-request-id')).toBe(meter.rows[0]?.request_id);
  });

  it('gets back what it sent on the generic route', async () => {
    const { call, meter } = await startPlane();
    const answer = await call({ method: 'POST', target: '/dataplus_1/echo/hello', body: '{"a":1}' });
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
      200,
      '{"a":1}',
      'application/json',
    ]);
    expect(meter.rows[0]).toMatchObject({ request_bytes: 7, response_bytes: 7 });
  });
});

describe('a refusal', () => {
  it('has the one form: header, code, sentence, request id, marked as ours', async () => {
    const { call, refusals, meter } = await startPlane();
    const answer = await call({ key: ['nobody', 'x'], unsigned: { 'x-dataplus-request-id': 'r-1' } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-dataplus-refusal')).toBe('unknown-access-key');
    expect(answer.json).toMatchObject({ code: 'unknown-access-key', requestId: 'r-1', origin: 'ours' });
    expect(answer.json.message).toMatch(/^[A-Z].*\.$/);
    expect(refusals).toMatchObject([{ code: 'unknown-access-key', path: '/dataplus_1/echo/hello', service: 'echo' }]);
    expect(meter.rows).toEqual([]);
  });

  it('of a signature shows the StringToSign and what a diagnosis found', async () => {
    const { call } = await startPlane();
    const answer = await call({ key: ['testid', 'testsecret&'] });
    expect(answer.json.code).toBe('signature-mismatch');
    expect(answer.json.stringToSign).toMatch(/^GET\napplication\/json\n\n\n.* GMT\n\/dataplus_1\/echo\/hello$/);
    expect(answer.json.diagnosis).toMatchObject({ explanations: [{ mistakes: ['secret-ampersand'] }] });
  });
});
