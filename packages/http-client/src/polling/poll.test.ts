import { getTranscription } from '@dataplus/service-schemas/operations/get-transcription';
import { recommendationStatus } from '@dataplus/service-schemas/operations/recommendation-status';
import { faceDetect } from '@dataplus/service-schemas/operations/face-detect';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { clientOf, failure, testClock } from '../../test/support/client.ts';
import { json, kill, serve } from '../../test/support/server.ts';
import { AbortedError, DeadlineError, TaskFailedError, UsageError } from '../errors.ts';

const running = json({ id: 't1', status: 'RUNNING' });
const done = json({ id: 't1', status: 'SUCCEED', result: [{ text: '你好' }] });
const input = { path: { id: 't1' } };
const all = async <T>(answers: AsyncIterable<T>): Promise<T[]> => {
  const got: T[] = [];
  for await (const answer of answers) got.push(answer);
  return got;
};

describe('polling', () => {
  it('gives every answer until the task has succeeded', async () => {
    const server = await serve(running, running, done);
    const clock = testClock();
    const answers = await all(clientOf({ endpoint: server.endpoint, clock }).poll(getTranscription, input));
    expectTypeOf(answers[0]?.result).toEqualTypeOf<{ text: string }[] | undefined>();
    expect(answers.map(({ status }) => status)).toEqual(['RUNNING', 'RUNNING', 'SUCCEED']);
    expect(answers.at(-1)?.result).toEqual([{ text: '你好' }]);
    expect(clock.slept).toEqual([2000, 2000]);
    expect(server.requests.map(({ target }) => target)).toEqual(Array(3).fill('/transcriptions/t1'));
    expect(new Set(server.requests.map(({ headers }) => headers['x-dataplus-request-id'])).size).toBe(3);
  });

  it('finds the state where the operation says', async () => {
    const server = await serve(
      json({ code: 'SUCCESS', data: { status: 'WAITING' } }),
      json({ code: 'SUCCESS', data: { status: 'SUCCESS' } }),
    );
    const client = clientOf({ endpoint: server.endpoint, organization: 'o' });
    expect(await all(client.poll(recommendationStatus, { query: { taskId: '17' } }))).toHaveLength(2);
  });

  it('asks as often as the caller says', async () => {
    const server = await serve(running, done);
    const clock = testClock();
    await all(clientOf({ endpoint: server.endpoint, clock }).poll(getTranscription, input, { interval: 50 }));
    expect(clock.slept).toEqual([50]);
  });

  it('survives what a call survives', async () => {
    const server = await serve(running, kill, done);
    expect(await all(clientOf({ endpoint: server.endpoint }).poll(getTranscription, input))).toHaveLength(2);
  });

  it('ends with a task that failed', async () => {
    const server = await serve(running, json({ id: 't1', status: 'FAILED' }));
    const error = await failure(
      all(clientOf({ endpoint: server.endpoint }).poll(getTranscription, input)),
      TaskFailedError,
    );
    expect(error).toMatchObject({ code: 'task-failed', state: 'FAILED', answer: { id: 't1', status: 'FAILED' } });
  });

  it('ends when its limit is over', async () => {
    const server = await serve(running, running, running);
    const client = clientOf({ endpoint: server.endpoint });
    const error = await failure(all(client.poll(getTranscription, input, { limit: 5000 })), DeadlineError);
    expect(error).toMatchObject({ code: 'polling-timed-out', milliseconds: 5000 });
    expect(server.requests).toHaveLength(3);
  });

  it('can be left, and then asks no more', async () => {
    const server = await serve(running, running);
    for await (const answer of clientOf({ endpoint: server.endpoint }).poll(getTranscription, input)) {
      expect(answer.status).toBe('RUNNING');
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  it('can be aborted while it waits', async () => {
    const server = await serve(running);
    const controller = new AbortController();
    const client = clientOf({ endpoint: server.endpoint, clock: {} });
    const answers = all(client.poll(getTranscription, input, { interval: 60_000, signal: controller.signal }));
    setTimeout(() => {
      controller.abort('enough');
    }, 60);
    expect(await failure(answers, AbortedError)).toMatchObject({ cause: 'enough' });
  });

  it('is refused for operations that tell of no progress', async () => {
    const answers = all(
      clientOf({ endpoint: 'https://h' }).poll(faceDetect, { body: { type: 0, image_url: 'https://h/a' } }),
    );
    expect((await failure(answers, UsageError)).field).toBe('operation');
  });
});
