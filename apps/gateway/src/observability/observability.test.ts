import { describe, expect, it } from 'vitest';
import { LabelSet } from './label-set.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { redact } from './redact.ts';

describe('redaction', () => {
  it.each([
    ['Authorization: Dataplus testid:oxB6KYWjBqAnuGrj1Qk5DZ=', 'Authorization: Dataplus testid:[redacted]'],
    ['"authorization":"Dataplus testid:abc="', '"authorization":"[redacted]"'],
    ['Bearer eyJhbGciOi.J9', 'Bearer [redacted]'],
    ['operator-Zm9vYmFyYmF6cXV4cXV1eGNvcmdl', 'operator-[redacted]'],
    ['postgresql://dataplus:pass%40word@db:5432/x', 'postgresql://dataplus:[redacted]@db:5432/x'],
    ['{"accessKeySecret":"a \\"b\\" c","id":1}', '{"accessKeySecret":"[redacted]","id":1}'],
    ['key abcdefghij0123456789ABCDEFGHIJ!', 'key [redacted]!'],
    ['-----BEGIN PRIVATE KEY-----\\nMIIE', '[redacted]'],
  ])('makes of %s', (text, left) => {
    expect(redact(text)).toBe(left);
  });

  it.each([
    '{"requestId":"0b7c5a1e-7b0e-4e0e-9d51-5b0f3a1f2c3d","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}',
    'postgresql://dataplus@db:5432/x',
    'customer:acc_0123456789:balance',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('the log', () => {
  it('lets no secret through, in whatever member or error it stands', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const secret = 'Zz0123456789Zz0123456789Zz0123';
    log.info({ nested: { anything: secret } }, `signed with ${secret}`);
    log.error(new Error(`cannot open ${secret}`));
    log.debug('not asked for');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'signed with [redacted]' });
  });
});

describe('metrics', () => {
  it('make no series of what callers send', async () => {
    const metrics = createMetrics();
    const call = { service: 'ocr', status: 200, milliseconds: 12, request_bytes: 10, response_bytes: 20 };
    metrics.call(call);
    metrics.call({ ...call, service: 'a"} evil{x="' });
    metrics.refusal('signature-mismatch');
    metrics.dayClosed(3);
    const { text, contentType } = await metrics.text();
    expect(contentType).toMatch(/^text\/plain/);
    expect(text).toContain('dataplus_call_seconds_count{service="ocr",status="2xx"} 1');
    expect(text).toContain('dataplus_call_seconds_count{service="other",status="2xx"} 1');
    expect(text).toContain('dataplus_body_bytes_total{service="ocr",direction="response"} 20');
    expect(text).toContain('dataplus_refusals_total{code="signature-mismatch"} 1');
    expect(text).toContain('dataplus_account_days_closed_total 3');
    expect(text).not.toContain('evil');
  });

  it('keep a closed set of label values', () => {
    const set = new LabelSet(2);
    expect(['a', 'b', 'c', 'a'].map((value) => set.admit(value))).toEqual(['a', 'b', 'other', 'a']);
  });
});
