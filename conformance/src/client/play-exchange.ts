import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../answer.ts';
import { isObject } from '../json.ts';
import { type ArrivedRequest, checkRequest } from './check-request.ts';
import { listen, type Listener } from './listen.ts';
import type { ExchangeInput, ExchangeQuestion } from './script.ts';
import { writeAnswer } from './write-answer.ts';

/** A request that comes so long after the client's answer is still seen, in milliseconds. */
const late = 25;

/**
 * Plays server to one call of a client: listens, asks, answers by the script, checks every request. What was wrong with
 * the requests stands in the member `faults` of the answer, where no vector wants anything.
 */
export async function playExchange(
  input: ExchangeInput,
  ask: (question: ExchangeQuestion) => Promise<Answer> | Answer,
): Promise<Answer> {
  const stage = await openStage(input);
  try {
    const answer = await ask(stage.question);
    await delay(late);
    const faults = stage.faults();
    if (faults.length === 0 || 'skipped' in answer) return answer;
    return 'error' in answer ? answer : { output: { ...(isObject(answer.output) ? answer.output : {}), faults } };
  } finally {
    await stage.close();
  }
}

interface Stage {
  readonly question: ExchangeQuestion;
  /** What was wrong until now, and what is missing. */
  readonly faults: () => string[];
  readonly close: () => Promise<void>;
}

async function openStage(input: ExchangeInput): Promise<Stage> {
  const { client = {}, call, script, listens = true } = input;
  const serverAhead = (input.serverAheadSeconds ?? 0) * 1000;
  const dialect = input.client?.dialect ?? 'dataplus';
  const faults: string[] = [];
  let came = 0;
  let answered: number | undefined;
  let requestId: string | undefined;

  const take =
    (origin: 'endpoint' | 'other') => (incoming: IncomingMessage, response: ServerResponse, body: Buffer) => {
      const step = script[came++];
      const request: ArrivedRequest = {
        origin,
        method: incoming.method ?? '',
        target: incoming.url ?? '',
        headers: pairsOf(incoming.rawHeaders),
        body,
        at: Date.now(),
        waited: answered === undefined ? undefined : performance.now() - answered,
      };
      if (step === undefined) {
        faults.push(`request ${came}: ${request.method} ${request.target} came and should not`);
        response.writeHead(599).end();
        return;
      }
      const found = checkRequest(request, step.expect, { dialect, serverAhead, requestId });
      faults.push(...found.map((fault) => `request ${came}: ${fault}`));
      requestId ??= step.expect.signed === false ? undefined : incoming.headers['x-dataplus-request-id']?.toString();
      const context = { request, dialect, now: Date.now() + serverAhead, fill };
      void writeAnswer(step.answer, response, incoming.socket, context).then(() => {
        answered = performance.now();
      });
    };

  const listeners: Listener[] = [await listen(take('endpoint')), await listen(take('other'))];
  const [endpoint = '', other = ''] = listeners.map(({ origin }) => origin);
  const fill = (text: string): string => text.replaceAll('{endpoint}', endpoint).replaceAll('{other}', other);
  if (!listens) await listeners.shift()?.close();
  return {
    question: { endpoint, other, client: fillAll(client, fill), call: fillAll(call, fill) },
    faults: () => [
      ...faults,
      ...script.slice(came).map(({ expect }) => `${expect.method} ${expect.target} should have come and did not`),
    ],
    close: async () => {
      await Promise.all(listeners.map(({ close }) => close()));
    },
  };
}

function fillAll<T>(value: T, fill: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? fill(member) : member,
  ) as T;
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as [string, string]] : []));
}
