import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpMessage } from './http-message.ts';
import { parseRequestJson } from './request-json.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('an HTTP message', () => {
  it('is taken apart without decoding anything', () => {
    const message = 'PUT /\xe4\xb8\xad?a=%20+ HTTP/1.1\r\nX:\t y \r\nAccept: a\xc2\xa0\r\n\r\n\x00\xff\r\n\r\n';
    expect(parseHttpMessage(bytes(message), 'f')).toEqual({
      method: 'PUT',
      target: '/\xe4\xb8\xad?a=%20+',
      headers: [
        ['X', '\t y '],
        ['Accept', ' a\xc2\xa0'],
      ],
      body: Buffer.from([0, 0xff, 13, 10, 13, 10]),
    });
  });

  it.each([
    'GET /p HTTP/1.1',
    'GET /p HTTP/1.1\r\n',
    'GET /p HTTP/1.1\n\n',
    'GET /p',
    'GET /p HTTP/1.1\r\nContent-Length: 0\r\n\r\n',
  ])('may have no body: %j', (text) => {
    expect(parseHttpMessage(bytes(text), 'f')).toMatchObject({ method: 'GET', target: '/p', body: null });
  });

  it.each([
    ['', 'f:1: is no request line; '],
    ['{GET}', 'f:1: is no request line; '],
    ['GET / HTTP/1.1\nAccept */*', 'f:2: is no header; '],
    ['GET / HTTP/1.1\nA: b\n: c', 'f:3: is no header; '],
    ['POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n1\nx', 'f:1: has a Transfer-Encoding; '],
    ['POST / HTTP/1.1\nContent-Length: 5\n\nfour', 'f:1: Content-Length says 5 bytes of body, 4 are here; '],
    ['POST / HTTP/1.1\nContent-Length: 1e1\n\nfour', 'f:1: has a Content-Length that is no number'],
  ])('that is malformed is refused by its line: %j', (text, message) => {
    expect(() => parseHttpMessage(bytes(text), 'f')).toThrow(message);
  });
});

describe('a request as JSON', () => {
  const request = { method: 'POST', target: '/p', headers: [['accept', '中']], body: { text: '中' } };

  it('is read as what HTTP would have delivered', () => {
    expect(parseRequestJson(Buffer.from(JSON.stringify(request)), 'f')).toEqual({
      method: 'POST',
      target: '/p',
      headers: [['accept', '\xe4\xb8\xad']],
      body: new Uint8Array([0xe4, 0xb8, 0xad]),
    });
  });

  it('may leave the body out', () => {
    const { body, ...rest } = request;
    expect(body).toBeDefined();
    expect(parseRequestJson(Buffer.from(JSON.stringify(rest)), 'f').body).toBeNull();
  });

  it.each([
    ['{"method":', 'f: is not JSON in UTF-8; '],
    ['\xff{}', 'f: is not JSON in UTF-8; '],
    ['[]', 'f: the request: must be an object'],
    [JSON.stringify({ ...request, url: 'x' }), 'f: the request: has a member "url"; '],
    [JSON.stringify({ ...request, method: 1 }), 'f: method: must be a text'],
    [JSON.stringify({ ...request, target: undefined }), 'f: target: must be a text'],
    [JSON.stringify({ ...request, headers: { accept: 'x' } }), 'f: headers: must be a list'],
    [JSON.stringify({ ...request, headers: [['accept']] }), 'f: headers: must be a list'],
    [JSON.stringify({ ...request, body: 'x' }), 'f: body: must be an object'],
    [JSON.stringify({ ...request, body: {} }), 'f: body: must be null or have one of'],
    [JSON.stringify({ ...request, body: { text: 'a', base64: 'YQ==' } }), 'f: body: must be null or have one of'],
    [JSON.stringify({ ...request, body: { text: 1 } }), 'f: body.text: must be a text'],
    [JSON.stringify({ ...request, body: { base64: 'YQ' } }), 'f: body.base64: must be Base64'],
    [JSON.stringify({ ...request, body: { repeat: { base64: 'YQ==' } } }), 'f: body.repeat.times: must be'],
    [JSON.stringify({ ...request, body: { repeat: { base64: '?', times: 1 } } }), 'f: body.repeat.base64: must be'],
  ])('that is malformed is refused by its member: %s', (text, message) => {
    expect(() => parseRequestJson(bytes(text), 'f')).toThrow(message);
  });
});

it('whatever bytes a request file holds, it is read or refused in one line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (content) => {
        for (const parse of [parseHttpMessage, parseRequestJson]) {
          try {
            parse(content, 'f');
          } catch (error) {
            expect(error).toMatchObject({
              name: 'CliError',
              message: expect.stringMatching(/^f(:\d+)?: .+$/) as string,
            });
          }
        }
      },
    ),
  );
});
