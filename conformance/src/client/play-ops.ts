import { callOp, type Ops, SkippedVector } from '../answer.ts';
import { playExchange } from './play-exchange.ts';
import { exchangeOp } from './run-client.ts';
import type { ExchangeInput } from './script.ts';

/**
 * Plays server to a client in this process: takes the client's op of the suite `http-client` and gives ops that
 * `assertVector` and `runSuite` can call with whole vectors.
 *
 * @example
 * ```ts
 * import { playOps, runSuite } from '@dataplus/conformance/node';
 *
 * const ops = playOps({ 'http-client.exchange': () => ({ failed: { code: 'connection-failed' } }) });
 * const { tally } = await runSuite({ suite: 'http-client', testee: { name: 'does nothing', ops } });
 * console.log(tally.failed > 0); // true
 * ```
 */
export function playOps(client: Ops): Ops {
  const play = async (input: ExchangeInput): Promise<unknown> => {
    const answer = await playExchange(input, (question) => callOp(client, exchangeOp, question));
    if ('skipped' in answer) throw new SkippedVector(answer.skipped.reason);
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer.output;
  };
  return { [exchangeOp]: play };
}
