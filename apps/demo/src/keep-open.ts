import { once } from 'node:events';
import process from 'node:process';
import type { Page } from './page.ts';
import type { Gateways } from './story/gateways.ts';

/** Leaves the gateway of the story open, with its console, until the program is interrupted. */
export async function keepOpen(page: Page, gateways: Gateways): Promise<void> {
  page.heading('The console, with all that happened');
  page.rows([
    ['open', page.colors.cyan(`${gateways.adminOrigin()}/console/`)],
    ['sign in with the token', gateways.token],
    ['signed calls go to', gateways.dataOrigin()],
  ]);
  page.line();
  page.line(page.colors.dim('Ctrl-C ends it; nothing of it is kept.'));
  await once(process, 'SIGINT');
}
