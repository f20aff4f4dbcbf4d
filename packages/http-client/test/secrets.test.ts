import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { faceDetect } from '@dataplus/service-schemas/operations/face-detect';
import { createClient, errorCatalogue, type LogEntry } from '../src/index.ts';
import { testClock } from './support/client.ts';
import { garble, json, kill, serve, stall, status, type Step, text, truncate } from './support/server.ts';

const secret = 'Aa0Bb1Cc2Dd3Ee4Ff5Gg6Hh7Ii8Jj9';

/** A server that gives back all that it was sent. */
const echo =
  (code: number, headers: Record<string, string> = {}): Step =>
  (request, response) => {
    const body = JSON.stringify({
      code: 'x',
      message: `${secret} ${JSON.stringify(request.headers)}`,
      errno: 7,
      err_msg: secret,
    });
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
  };

const mishaps: Record<string, Step[]> = {
  kill: [kill],
  truncate: [truncate],
  garble: [garble],
  stall: [stall],
  'an echo with 400': [echo(400)],
  'an echo with 503': [echo(503), echo(503)],
  'an echo as refusal': [echo(403, { 'x-dataplus-refusal': 'signature-mismatch' })],
  'a refused clock': [status(403, { 'x-dataplus-refusal': 'date-skewed' })],
  'an echo with 200': [echo(200)],
  'no JSON': [text(`AccessKeySecret=${secret}`)],
  'a redirect': [status(302, { location: `https://elsewhere.example/?secret=${secret}` })],
  success: [json({ errno: 0 })],
};

describe('no message, stack or log entry shows the secret', () => {
  it.each(Object.keys(mishaps))('after %s', async (mishap) => {
    const server = await serve(...(mishaps[mishap] ?? []));
    const entries: LogEntry[] = [];
    const client = createClient({
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'testid', accessKeySecret: secret },
      clock: testClock(),
      skew: 'report',
      timeout: { attempt: 500 },
      retry: { attempts: 2, methods: ['POST'] },
      validateAnswers: true,
      log: (entry) => entries.push(entry),
    });
    const error = await client
      .call(faceDetect, { body: { type: 0, image_url: 'https://example.com/a.jpg' } })
      .catch((thrown: unknown) => thrown as Error);
    expect(JSON.stringify(entries)).not.toContain(secret);
    if (mishap === 'success') return;
    expect(error).toBeInstanceOf(Error);
    const { message, stack } = error as Error;
    expect(`${message} ${stack ?? ''}`).not.toContain(secret);
    const signature = server.requests[0]?.headers.authorization?.split(':')[1] ?? 'none';
    expect(`${message} ${JSON.stringify(entries)}`).not.toContain(signature);
  });

  it('nor does the client itself', () => {
    const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: secret } });
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(secret);
  });
});

it('every code is explained, with a rule of the specification', () => {
  for (const [code, explanation] of Object.entries(errorCatalogue)) {
    expect(explanation.code).toBe(code);
    expect(explanation.section).toMatch(/^H-\d+\.\d+$/);
    expect(explanation.cause.length).toBeGreaterThan(20);
    expect(explanation.cure).toMatch(/\.$/);
  }
});
