import { ConformanceError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { judge } from '../judge.ts';
import { type Outcome, type Result, type Run, summarise } from '../result.ts';
import type { Vector } from '../vector.ts';
import type { GatewayInput, GatewayOutput } from './exchange.ts';
import { playConnection } from './play-connection.ts';

/** What {@link runGateway} takes. */
export interface RunGatewayOptions {
  /** Where the gateway listens: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Vectors of `gateway.exchange`. */
  readonly vectors: readonly Vector[];
  /** Ids of vectors that are known to fail. */
  readonly knownFailing?: ReadonlySet<string>;
  /** How long one exchange may take, in milliseconds. Default 10,000. */
  readonly timeout?: number;
  /** How many connections at once. Default 8. */
  readonly atOnce?: number;
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the run when it is aborted; it then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/**
 * Plays client against a gateway in the state of G-10, each vector on a connection of its own.
 *
 * @throws ConformanceError `testee-did-not-start` when nobody listens there.
 */
export async function runGateway(options: RunGatewayOptions): Promise<Run> {
  const { url, vectors, knownFailing, timeout = 10_000, atOnce = 8, onProgress, signal } = options;
  const where = new URL(url);
  const outcomes = new Map<Vector, Outcome>();
  const queue = [...vectors];
  const worker = async (): Promise<void> => {
    for (let vector = queue.shift(); vector !== undefined; vector = queue.shift()) {
      signal?.throwIfAborted();
      outcomes.set(vector, await play(vector, where, timeout));
      onProgress?.(outcomes.size, vectors.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const results: Result[] = vectors.map((vector) => ({
    vector,
    outcome: outcomes.get(vector) ?? { status: 'failed', fault: 'given-up', detail: 'was not played' },
    knownFailing: knownFailing?.has(vector.id) ?? false,
  }));
  return summarise({ name: `the gateway at ${where.origin}` }, results);
}

async function play(vector: Vector, url: URL, timeout: number): Promise<Outcome> {
  const wanted = vector.output as unknown as Partial<GatewayOutput>;
  const input = vector.input as unknown as GatewayInput;
  const answers = wanted.answers?.length ?? 0;
  try {
    const played = await playConnection({ url, input, answers, closes: wanted.closed === true, timeout });
    const { output, fault, fill } = played;
    if (fault !== undefined) return { status: 'failed', fault: 'not-an-answer', detail: fault };
    return judge({ ...vector, output: filled(vector.output ?? {}, fill) }, { output });
  } catch (cause) {
    throw new ConformanceError('testee-did-not-start', `${url.origin} cannot be reached: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function filled(output: JsonObject, fill: (text: string) => string): JsonObject {
  return JSON.parse(JSON.stringify(output), (_, member: unknown) =>
    typeof member === 'string' ? fill(member) : member,
  ) as JsonObject;
}
