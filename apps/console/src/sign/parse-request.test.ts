import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, test } from 'vitest';
import { requestText } from '../../test/support/request-text.ts';
import { compute } from './compute.ts';
import { parseRequest } from './parse-request.ts';
import { shellWords } from './shell-words.ts';

const read = (text: string) => {
  const parsed = parseRequest(text);
  if (!parsed.ok) throw new Error(parsed.problem.id);
  return parsed;
};

describe('shell words', () => {
  test.each([
    ["curl 'a b'", ['curl', 'a b']],
    ['curl "a \\"b\\" $x"', ['curl', 'a "b" $x']],
    ["curl $'a\\nb\\u4e2d'", ['curl', 'a\nb中']],
    ['curl a\\ b \\\n  c', ['curl', 'a b', 'c']],
    ["curl 'it'\\''s'", ['curl', "it's"]],
    ["curl ''", ['curl', '']],
  ])('of %s', (command, words) => {
    expect(shellWords(command)).toEqual(words);
  });

  test('an open quote gives none', () => {
    expect(shellWords("curl 'a")).toBeUndefined();
  });
});

describe('a curl command', () => {
  test('sends what curl adds by itself, and says so', () => {
    const { draft, remarks } = read(
      `curl -sSL -X PUT 'https://h.example/p?a=1' -H 'Content-Type: text/plain' --data-raw 'x'`,
    );
    expect(draft).toEqual({
      method: 'PUT',
      address: 'https://h.example/p?a=1',
      raw: true,
      headers: [
        ['Content-Type', 'text/plain'],
        ['Accept', '*/*'],
      ],
      body: 'x',
    });
    expect(remarks).toEqual([{ id: 'paste.curlAdds', values: { header: 'Accept: */*' } }]);
  });

  test('posts data, joined, as a form unless told otherwise', () => {
    const { draft } = read(`curl https://h.example/p -d a=1 -d b=2`);
    expect([draft.method, draft.body, draft.headers.at(-1)]).toEqual([
      'POST',
      'a=1&b=2',
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ]);
  });

  test('takes headers of its own away and sends empty ones', () => {
    const { draft } = read(`curl https://h.example/p -H 'Accept:' -H 'X-Empty;' --json '{}'`);
    expect(draft.headers).toEqual([
      ['X-Empty', ''],
      ['Content-Type', 'application/json'],
    ]);
  });

  test('with -G puts the data into the query', () => {
    expect(read(`curl -G 'https://h.example/p?x=1' -d a=1`).draft).toMatchObject({
      method: 'GET',
      address: 'https://h.example/p?x=1&a=1',
      body: null,
    });
  });

  test.each([
    [`curl -d @file https://h.example/`, 'paste.dataFile'],
    [`curl -F a=b https://h.example/`, 'paste.unreadableOption'],
    [`curl -H nothing https://h.example/`, 'paste.noHeader'],
    [`curl -s`, 'paste.noUrl'],
    [`curl 'https://h.example/`, 'paste.unclosedQuote'],
  ])('%s cannot be read: %s', (command, id) => {
    const parsed = parseRequest(command);
    expect(parsed.ok ? undefined : parsed.problem.id).toBe(id);
  });
});

describe('an HTTP message', () => {
  test('ends where Content-Length says', () => {
    const { draft } = read('POST /p HTTP/1.1\r\nHost: h.example\r\nContent-Length: 3\r\n\r\n中\n\n');
    expect([draft.body, draft.address]).toEqual(['中', 'https://h.example/p']);
  });

  test('says when the body is shorter than its length, and when it ends with a line end', () => {
    expect(read('POST /p HTTP/1.1\ncontent-length: 9\n\nabc').remarks).toEqual([
      { id: 'paste.bodyTooShort', values: { wanted: 9, found: 3 } },
    ]);
    expect(read('POST /p\n\nabc\n').remarks).toEqual([{ id: 'paste.finalLineEnd' }]);
  });

  test.each([
    ['hello', 'paste.noRequestLine'],
    ['GET /p HTTP/1.1\nnothing', 'paste.noHeader'],
    ['', 'paste.empty'],
  ])('%j cannot be read: %s', (text, id) => {
    const parsed = parseRequest(text);
    expect(parsed.ok ? undefined : parsed.problem.id).toBe(id);
  });

  const readable = vectorsOf('signer', { filter: 'signer/*' }).filter(({ op, input, output }) => {
    const { request } = input as {
      request?: { target: string; headers: [string, string][]; body: { text?: string } | null };
    };
    return (
      op === 'signer.sign' &&
      output !== undefined &&
      request !== undefined &&
      input.accessKeySecret === 'testsecret' &&
      (request.body === null || (request.body.text ?? '') !== '') &&
      request.headers.some(([name]) => name.toLowerCase() === 'date') &&
      !/[\r\n]/.test(JSON.stringify(request.headers)) &&
      !request.body?.text?.includes('\r') &&
      request.headers.every(([, value]) => value === value.trim())
    );
  });

  test('there are many vectors to read', () => {
    expect(readable.length).toBeGreaterThan(60);
  });

  test.each(readable.map((vector) => [vector.id, vector] as const))(
    'of %s is signed as the vector says',
    (_, vector) => {
      const { input, output } = vector;
      const key = {
        accessKeyId: input.accessKeyId as string,
        accessKeySecret: 'testsecret',
        dialect: (input.dialect ?? 'dataplus') as 'dataplus',
      };
      const { signed, error } = compute(read(requestText(input)).draft, key, 0);
      expect(error).toBeUndefined();
      expect(signed?.signature).toBe(output?.signature);
    },
  );
});
