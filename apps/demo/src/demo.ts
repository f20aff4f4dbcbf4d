import type { Vector } from '@dataplus/conformance';
import type { Reference } from '@dataplus/conformance/node';
import { callServices } from './call-services.ts';
import { jsonPost } from './calls.ts';
import { openPage, type Page, type Screen } from './page.ts';
import { runVectors } from './run-vectors.ts';
import { sendSignedRequests } from './send-signed-requests.ts';
import { showServer } from './show-server.ts';
import { showStringToSign } from './show-string-to-sign.ts';
import type { Gateways } from './story/gateways.ts';
import { playStory } from './story/play-story.ts';
import { tamper } from './tamper.ts';
import { type MakeVerifier, startVerifyingServer } from './verifying-server.ts';

/** What the demo needs from outside. */
export interface DemoOptions {
  readonly screen: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What every language is asked. */
  readonly vectors: readonly Vector[];
  /** The programs in other languages. */
  readonly references: readonly Reference[];
  /** How the server verifies; as the library does when left out. */
  readonly makeVerifier?: MakeVerifier;
  /** Starts the gateways on which the story is played; none is told when left out. */
  readonly startGateways?: () => Promise<Gateways>;
  /** What is done with the gateways once the story is told, before they are closed. */
  readonly afterStory?: (page: Page, gateways: Gateways) => Promise<void>;
}

/** Plays the acts in order; true when all held. */
export async function demo(options: DemoOptions): Promise<boolean> {
  const { screen, env, vectors, references, makeVerifier } = options;
  const began = performance.now();
  const page = openPage(screen, env);
  const { bold, green, red } = page.colors;
  screen.write(
    `\n${bold('Dataplus (数加) for TypeScript')}: signatures made, verified and explained; calls entitled, metered and billed\n`,
  );

  const server = await startVerifyingServer(makeVerifier);
  try {
    showServer(page, server);
    const sent = await sendSignedRequests(page, server);
    await callServices(page, server);
    await showStringToSign(page, sent.get(jsonPost));
    await tamper(page, server);
  } finally {
    await server.close();
  }
  const needsAll = (env.CI ?? '') !== '' && env.CI !== 'false';
  await runVectors(page, { vectors, references, needsAll });
  await tellStory(page, options, needsAll);

  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  screen.write('\n');
  if (page.broken.length === 0) screen.write(`${green('All of it held.')} ${seconds} s\n`);
  else screen.write(`${red('This did not hold:')}\n${page.broken.map((what) => `   ${what}\n`).join('')}`);
  return page.broken.length === 0;
}

/** Plays the story on gateways of its own; whatever stops it did not hold. */
async function tellStory(page: Page, { startGateways, afterStory }: DemoOptions, needsAll: boolean): Promise<void> {
  if (startGateways === undefined) return;
  const gateways = await startGateways();
  try {
    await playStory(page, gateways, needsAll);
    await afterStory?.(page, gateways);
  } catch (error) {
    page.check(false, `the story is told to its end: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await gateways.close();
  }
}
