import * as fc from 'fast-check';
import { dialectNames } from './requests.ts';
import type { Case } from './twins.ts';

const queryPieces = ['a=1', 'b=2', 'A=', '&', '&', '=', '%20', '+', '%e4%b8%ad', '%E4%B8%AD', '%2B', '%3D', '%zz', '文', 'é', '!', "'", '(', '~', '*', ';', ',', '/', '?', '😀']; // prettier-ignore
const queryParts = ['a=1', 'b=2', 'A=', 'c', '', '文=é', 'q=a%20b+c', '=%e4%b8%ad'];
const pieces = (list: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...list), { maxLength }).map((parts) => parts.join(''));

/** Requests in which every mistake of the specification can be made. */
export const cases: fc.Arbitrary<Case> = fc.record({
  dialect: fc.constantFrom(...dialectNames),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'patch'),
  accept: fc.constantFrom('application/json', '*/*', '', 'text/plain; 名=数据', 'application/json, text/plain, */*'),
  contentType: fc.constantFrom('', 'application/json', 'application/json; charset=utf-8', 'text/plain;charset=x;  y=z'),
  second: fc.oneof(
    fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 }),
    fc.constantFrom(Date.UTC(2016, 8, 4, 8, 5, 52) / 1000, Date.UTC(2016, 8, 30, 23, 59, 59) / 1000),
  ),
  target: fc
    .tuple(
      pieces(['/a', '/', '-', '%20', '%E4%B8%AD', '中', '\u3000', 'é', '.', '+', '%'], 5),
      fc.oneof(
        fc.constant(''),
        pieces(queryPieces, 8).map((query) => `?${query}`),
        fc.array(fc.constantFrom(...queryParts), { maxLength: 4 }).map((parts) => `?${parts.join('&')}`),
      ),
    )
    .map(([path, query]) => `/${path}${query}`),
  body: fc.constantFrom(
    '',
    'x',
    '\n',
    '你好\n',
    '{"a": 1, "b": ["x", "y z"]}',
    '[1,2]\n',
    '{}',
    '{"b":[1,2],"a":"x"}',
    '"text"',
    'null',
    'a=b&c',
  ),
  host: fc.constantFrom('shujuapi.aliyun.com', '127.0.0.1:8080'),
  accessKeyId: fc.constantFrom('testid', 'x'),
  secret: fc.constantFrom('testsecret', ' padded\t', '密', 's'.repeat(70)),
});

const usual: Case = {
  dialect: 'dataplus',
  method: 'POST',
  accept: 'application/json',
  contentType: 'application/json; charset=utf-8',
  second: Date.UTC(2016, 8, 4, 8, 5, 52) / 1000,
  target: '/o/s/a?b=2&a=%e4%b8%ad%20+',
  body: '{"a": 1, "b": "x"}\n',
  host: 'shujuapi.aliyun.com',
  accessKeyId: 'testid',
  secret: 'testsecret',
};

/** In at least one of these every variant of every mistake changes something. */
export const fixedCases: readonly [Case, ...Case[]] = [
  usual,
  {
    ...usual,
    method: 'patch',
    target: '/中%20\u3000é😀?q=%E4%B8%AD!(%3D+&=',
    body: '{"b":[1,2],"a":"x"}',
    contentType: 'text/plain;charset=x;  y=z;v',
  },
  { ...usual, body: '', secret: ' padded\t', accept: '', contentType: '' },
  ...(['speech', 'speech-recognition'] as const).flatMap((dialect) => [
    { ...usual, dialect },
    { ...usual, dialect, body: '' },
  ]),
];
