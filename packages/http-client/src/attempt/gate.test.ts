import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf, failure } from '../../test/support/client.ts';
import { json, kill, serve, stall, type Step } from '../../test/support/server.ts';
import { AbortedError, DeadlineError } from '../errors.ts';
import { Gate } from './gate.ts';

const later =
  (milliseconds: number, then: Step = json({})): Step =>
  (request, response, incoming) => {
    setTimeout(() => {
      then(request, response, incoming);
    }, milliseconds);
  };

describe('the limit of concurrency', () => {
  it('is never passed, and the others come in turn', async () => {
    let inside = 0;
    let most = 0;
    const counted: Step = (request, response, incoming) => {
      most = Math.max(most, ++inside);
      setTimeout(() => {
        inside--;
        json({})(request, response, incoming);
      }, 10);
    };
    const server = await serve(...Array<Step>(12).fill(counted));
    const client = clientOf({ endpoint: server.endpoint, concurrency: 3 });
    await Promise.all(Array.from({ length: 12 }, (_, i) => client.request({ path: `/${i}` })));
    expect(most).toBe(3);
    expect(server.requests.map(({ target }) => target).slice(0, 3)).toEqual(['/0', '/1', '/2']);
  });

  it('counts waiting against the budget, not against the attempt', async () => {
    const server = await serve(later(900), json({ second: true }));
    const client = clientOf({ endpoint: server.endpoint, concurrency: 1 });
    const first = client.request({ path: '/' });
    const second = client.request({ path: '/', timeout: { attempt: 600 }, retry: { attempts: 1 } });
    await first;
    expect((await second).body).toEqual({ second: true });
  });

  it('lets nobody wait beyond his budget', async () => {
    const server = await serve(later(300));
    const client = clientOf({ endpoint: server.endpoint, concurrency: 1 });
    const first = client.request({ path: '/' });
    const second = client.request({ path: '/', timeout: { total: 40 } });
    expect((await failure(second, DeadlineError)).code).toBe('budget-exhausted');
    await first;
    expect(server.requests).toHaveLength(1);
  });

  it('can be left while waiting', async () => {
    const server = await serve(later(80), json({}));
    const client = clientOf({ endpoint: server.endpoint, concurrency: 1 });
    const controller = new AbortController();
    const first = client.request({ path: '/' });
    const second = client.request({ path: '/', signal: controller.signal });
    controller.abort('enough');
    await failure(second, AbortedError);
    await first;
    await client.request({ path: '/' });
    expect(server.requests).toHaveLength(2);
  });

  it('gives the place back after a failure', async () => {
    const server = await serve(kill, stall, json({}));
    const client = clientOf({ endpoint: server.endpoint, concurrency: 1, retry: { attempts: 1 } });
    await expect(client.request({ path: '/' })).rejects.toThrow();
    await expect(client.request({ path: '/', timeout: { attempt: 30 } })).rejects.toThrow();
    await expect(client.request({ path: '/' })).resolves.toBeDefined();
  });
});

it('a gate holds its limit whatever the order of coming, leaving and giving up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.constantFrom('come', 'leave', 'give up')),
      async (limit, steps) => {
        const gate = new Gate(limit);
        let inside = 0;
        let waiting: AbortController[] = [];
        for (const step of steps) {
          if (step === 'come') {
            if (gate.tryEnter()) inside++;
            else {
              const controller = new AbortController();
              waiting.push(controller);
              gate.enter(controller.signal).then(
                () => {
                  inside++;
                  waiting = waiting.filter((one) => one !== controller);
                },
                () => undefined,
              );
            }
          } else if (step === 'leave' && inside > 0) {
            inside--;
            gate.leave();
          } else if (step === 'give up') {
            waiting.pop()?.abort();
          }
          await new Promise((resolve) => setImmediate(resolve));
          expect(inside).toBeLessThanOrEqual(limit);
          if (waiting.length > 0) expect(inside).toBe(limit);
        }
      },
    ),
    { numRuns: 50 },
  );
});
