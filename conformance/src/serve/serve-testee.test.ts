import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Ops } from '../answer.ts';
import { inputFault } from '../files/input-fault.ts';
import { serveTestee } from './serve-testee.ts';

interface Served {
  readonly answers: readonly unknown[];
  readonly error?: unknown;
}

async function tryServe(chunks: (string | Buffer)[], ops: Ops): Promise<Served> {
  const output = new PassThrough();
  const answered = output.setEncoding('utf8').toArray() as Promise<string[]>;
  const implementation = { name: 'mine' };
  const done = serveTestee({ implementation, ops, inputFault, input: Readable.from(chunks), output });
  const refused = await done.then(
    () => ({}),
    (error: unknown) => ({ error }),
  );
  output.end();
  const lines = (await answered).join('').split('\n').slice(0, -1);
  return { answers: lines.map((line) => JSON.parse(line) as unknown), ...refused };
}

async function serve(chunks: (string | Buffer)[], ops: Ops): Promise<readonly unknown[]> {
  const { answers, error } = await tryServe(chunks, ops);
  if (error !== undefined) throw error as Error;
  return answers;
}
const question = (seq: number, op = 'test.echo', input: unknown = { n: seq }) =>
  `${JSON.stringify({ seq, op, input })}\n`;
const echo = ({ n }: { n: number }) => ({ value: n });

describe('a testee', () => {
  it('says who it is and what it can do', async () => {
    expect(await serve(['{"seq":0,"op":"start","protocol":1}\n'], { 'test.echo': echo })).toEqual([
      { seq: 0, implementation: { name: 'mine' }, ops: ['test.echo'] },
    ]);
  });

  it('answers in the order of the questions, also when some take longer', async () => {
    const slow = ({ n }: { n: number }) =>
      n === 1 ? new Promise((resolve) => setTimeout(resolve, 20, { value: 1 })) : { value: n };
    expect(await serve([question(1) + question(2), question(3)], { 'test.echo': slow })).toEqual([
      { seq: 1, output: { value: 1 } },
      { seq: 2, output: { value: 2 } },
      { seq: 3, output: { value: 3 } },
    ]);
  });

  it('takes lines however they were cut, characters too, and a last line without an end', async () => {
    const bytes = Buffer.from(question(1, 'test.echo', { n: '中😀' }).trimEnd());
    const cut = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    expect(await serve(cut, { 'test.echo': echo })).toEqual([{ seq: 1, output: { value: '中😀' } }]);
  });

  it('answers errors by code, and ops that it does not have', async () => {
    const refusing = () => {
      throw Object.assign(new Error('no'), { code: 'too-bad' });
    };
    const answers = await serve([question(1) + question(2, 'test.other')], { 'test.echo': refusing });
    expect(answers).toMatchObject([
      { seq: 1, error: { code: 'too-bad' } },
      { seq: 2, error: { code: 'unknown-op' } },
    ]);
  });

  it('answers an input that is not of the form of its op, without calling it', async () => {
    const ops = { 'signer.request-target': () => ({ target: '/' }), 'test.echo': echo };
    const answers = await serve(
      [question(1, 'signer.request-target') + question(2, 'signer.request-target', { url: 'https://h' })],
      ops,
    );
    expect(answers).toEqual([
      { seq: 1, error: { code: 'invalid-input', message: "input: / must have required property 'url'" } },
      { seq: 2, output: { target: '/' } },
    ]);
  });

  it('answers for an op that gives what JSON does not have', async () => {
    const answers = await serve([question(1) + question(2)], {
      'test.echo': ({ n }: { n: number }) => (n === 1 ? { fen: 1n } : n),
    });
    expect(answers).toMatchObject([
      { seq: 1, error: { code: 'internal-error' } },
      { seq: 2, output: 2 },
    ]);
  });

  it('has answered what was asked before a line that it refuses', async () => {
    const { answers, error } = await tryServe([Buffer.from(`${question(1)}中\xff\n`, 'latin1')], { 'test.echo': echo });
    expect(answers).toEqual([{ seq: 1, output: { value: 1 } }]);
    expect(error).toMatchObject({ message: 'standard input:2: not UTF-8; send one JSON object a line' });
  });

  it.each([
    ['not json\n', 'standard input:1: not JSON; send one JSON object a line'],
    [`${question(1)}[]\n`, 'standard input:2: not a JSON object; send {"seq":…,"op":…,"input":…}'],
    ['{"op":"test.echo"}\n', 'standard input:1: seq is not an integer; number the questions'],
    ['{"seq":1}\n', 'standard input:1: op is not a text; name an operation, "signer.sign" for instance'],
  ])('refuses %j in one line', async (input, message) => {
    await expect(serve([input], { 'test.echo': echo })).rejects.toMatchObject({ code: 'invalid-question', message });
  });
});
