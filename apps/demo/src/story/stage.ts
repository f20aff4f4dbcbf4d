import { type Client, createClient, RefusedError } from '@dataplus/http-client';
import type { Page } from '../page.ts';
import { type AdminApi, adminApi, type Clause, textOfClauses } from './admin-api.ts';
import type { Gateways } from './gateways.ts';

/** An AccessKey as it was shown once. */
export interface StoryKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** What all acts of the story share. */
export interface Stage {
  readonly page: Page;
  readonly gateways: Gateways;
  readonly admin: AdminApi;
  /** Milliseconds by which the gateway's clock is ahead of this machine's; negative: behind. */
  readonly ahead: () => number;
  /** Moves the gateway's clock to an instant. */
  readonly moveTo: (instant: string) => Promise<void>;
  /** A client that signs with a key, at the gateway's time. */
  readonly clientOf: (key: StoryKey, organization: string) => Client;
  /** Prints a line: what was done, and what came of it. */
  readonly tell: (outcome: 'done' | 'refused' | 'broken', what: string, why?: string) => void;
}

/** Sets the stage: the clock of the gateway is asked for once, and then only moved by the story itself. */
export async function setStage(page: Page, gateways: Gateways): Promise<Stage> {
  const admin = adminApi(gateways);
  const { cyan, dim, green, red, yellow } = page.colors;
  const mark = { done: green('done   '), refused: yellow('refused'), broken: red('broken ') };
  const readAhead = async (): Promise<number> => {
    const { now } = (await admin.ask('GET', '/clock')) as { now: string };
    return Date.parse(now) - Date.now();
  };
  let ahead = await readAhead();
  return {
    page,
    gateways,
    admin,
    ahead: () => ahead,
    moveTo: async (instant) => {
      await admin.ask('POST', '/clock', { to: instant });
      ahead = await readAhead();
      page.line(dim(`${instant.slice(0, 10)} ${instant.slice(11, 23)}`));
    },
    clientOf: (credentials, organization) =>
      createClient({
        endpoint: gateways.dataOrigin(),
        organization,
        credentials,
        validateAnswers: true,
        retry: { attempts: 1 },
        clock: {
          now: () => Date.now() + ahead,
          elapsed: () => performance.now(),
          sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        },
      }),
    tell: (outcome, what, why) => {
      page.line(`${mark[outcome]} ${what}${why === undefined ? '' : `  ${cyan(why)}`}`);
    },
  };
}

interface RefusalBody {
  readonly clause?: string;
  readonly missing?: readonly { readonly citations: readonly Clause[] }[];
}

/** Why a gateway refused a call; undefined when it was answered. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; clause: string } | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { clause, missing = [] } = error.received.body as RefusalBody;
    const cited = missing.flatMap(({ citations }) => citations);
    return { code: error.refusal.reason, clause: clause ?? textOfClauses(cited) };
  }
}

/** Tells of a call that has to be refused for a reason. */
export async function mustRefuse(
  { page, tell }: Stage,
  { what, code, clause = '' }: { what: string; code: string; clause?: string },
  call: Promise<unknown>,
): Promise<void> {
  const refusal = await refusalOf(call);
  const held = refusal?.code === code && refusal.clause === clause;
  page.check(held, `${what}: refused as ${code}${clause === '' ? '' : ` by ${clause}`}`);
  tell(held ? 'refused' : 'broken', what, [refusal?.code ?? 'answered', refusal?.clause ?? ''].join(' ').trim());
}

/** Tells of something that has to succeed. */
export async function mustDo<Result>(
  { page, tell }: Stage,
  what: string,
  doing: Promise<Result>,
  say?: (result: Result) => string,
): Promise<Result> {
  try {
    const result = await doing;
    tell('done', what, say?.(result));
    return result;
  } catch (error) {
    page.check(false, `${what}: ${error instanceof Error ? error.message : String(error)}`);
    tell('broken', what);
    throw error;
  }
}
