import { ConformanceError } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { judge } from '../judge.ts';
import { type Outcome, type Result, type Run, summarise } from '../result.ts';
import type { Vector } from '../vector.ts';
import { AdminApi, type AdminOptions } from './admin-api.ts';
import { beginCounting, billedOf } from './counted.ts';
import type { BillingInput, GatewayInput, GatewayOutput, MeteringInput } from './exchange.ts';
import { type Played, playConnection } from './play-connection.ts';

/** What {@link runGateway} takes. */
export interface RunGatewayOptions {
  /** Where the gateway listens: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Its admin listener. Without it the vectors that ask what was counted are skipped. */
  readonly admin?: AdminOptions | undefined;
  /** Vectors of the suite `gateway`. */
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
 * Plays client against a gateway in the state of G-10, each vector on a connection of its own. What asks what was counted
 * (G-11) is played after all others, one at a time.
 *
 * @throws ConformanceError `testee-did-not-start` when nobody listens there, `invalid-question` when the admin listener
 * does not take the token.
 */
export async function runGateway(options: RunGatewayOptions): Promise<Run> {
  const { url, vectors, knownFailing, timeout = 10_000, atOnce = 8, onProgress, signal } = options;
  const admin = options.admin && new AdminApi(options.admin);
  const where = new URL(url);
  const outcomes = new Map<Vector, Outcome>();
  const play = (vector: Vector): Promise<Played> => {
    signal?.throwIfAborted();
    return playVector(vector, where, timeout);
  };
  const settle = (vector: Vector, outcome: Outcome): void => {
    outcomes.set(vector, outcome);
    onProgress?.(outcomes.size, vectors.length);
  };
  const ofOp = (op: string): Vector[] => vectors.filter((vector) => vector.op === `gateway.${op}`);

  const queue = ofOp('exchange');
  const worker = async (): Promise<void> => {
    for (let vector = queue.shift(); vector !== undefined; vector = queue.shift()) {
      settle(vector, outcomeOf(vector, await play(vector)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  for (const vector of ofOp('metering')) {
    const count = admin && (await beginCounting(admin, vector.input as unknown as MeteringInput));
    if (count === undefined) settle(vector, notCounted);
    else {
      const played = await play(vector);
      settle(vector, outcomeOf(vector, played, await count(played)));
    }
  }
  await settleBills(ofOp('billing'), admin, play, settle);
  const results: Result[] = vectors.map((vector) => ({
    vector,
    outcome: outcomes.get(vector) ?? { status: 'failed', fault: 'given-up', detail: 'was not played' },
    knownFailing: knownFailing?.has(vector.id) ?? false,
  }));
  return summarise({ name: `the gateway at ${where.origin}` }, results);
}

const skipped = (reason: string): Outcome => ({ status: 'skipped', reason });
const notCounted = skipped('asks what was counted: give --admin');
const notBilled = skipped('asks what is billed when the day is over: the clock of this gateway cannot be moved');

/** Plays them, lets the day end, and looks at the bills: the day ends once for all of them. */
async function settleBills(
  vectors: readonly Vector[],
  admin: AdminApi | undefined,
  play: (vector: Vector) => Promise<Played>,
  settle: (vector: Vector, outcome: Outcome) => void,
): Promise<void> {
  if (vectors.length === 0) return;
  const clock = await admin?.clock();
  if (admin === undefined || clock?.movable !== true) {
    for (const vector of vectors) settle(vector, admin === undefined ? notCounted : notBilled);
    return;
  }
  const played = new Map<Vector, Played>();
  for (const vector of vectors) played.set(vector, await play(vector));
  await admin.closeDaysAt(halfPastMidnightAfter(clock.now));
  for (const [vector, one] of played) {
    settle(vector, outcomeOf(vector, one, await billedOf(admin, vector.input as unknown as BillingInput)));
  }
}

/** 00:30 of the next day in Asia/Shanghai. */
function halfPastMidnightAfter(now: number): number {
  const [hour, day] = [3_600_000, 86_400_000];
  return (Math.floor((now + 8 * hour) / day) + 1) * day - 8 * hour + hour / 2;
}

async function playVector(vector: Vector, url: URL, timeout: number): Promise<Played> {
  const wanted = vector.output as unknown as Partial<GatewayOutput>;
  const input = vector.input as unknown as GatewayInput;
  const answers = wanted.answers?.length ?? 0;
  try {
    return await playConnection({ url, input, answers, closes: wanted.closed === true, timeout });
  } catch (cause) {
    throw new ConformanceError('testee-did-not-start', `${url.origin} cannot be reached: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** Judges what came back, and what was counted where that was asked for. */
function outcomeOf(vector: Vector, { output, fault, fill }: Played, counted: object = {}): Outcome {
  if (fault !== undefined) return { status: 'failed', fault: 'not-an-answer', detail: fault };
  return judge({ ...vector, output: filled(vector.output ?? {}, fill) }, { output: { ...output, ...counted } });
}

function filled(output: JsonObject, fill: (text: string) => string): JsonObject {
  return JSON.parse(JSON.stringify(output), (_, member: unknown) =>
    typeof member === 'string' ? fill(member) : member,
  ) as JsonObject;
}
