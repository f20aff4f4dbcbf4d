import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

it('reads an answer whole, and none of an answer without a body', async () => {
  expect(Buffer.from(await readAnswer(new Response('数加'), 'h')).toString()).toBe('数加');
  expect(await readAnswer(new Response(null, { status: 204 }), 'h')).toHaveLength(0);
});

it('stops at an answer that does not end, and leaves the connection', async () => {
  let left = false;
  const endless = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(4));
    },
    cancel: () => {
      left = true;
    },
  });
  const refused = { code: 'call-failed', message: 'h: the answer has more than 10 bytes; ask for less at a time' };
  await expect(readAnswer(new Response(endless), 'h', 10)).rejects.toMatchObject(refused);
  expect(left).toBe(true);
});
