import { afterAll, beforeAll } from 'vitest';
import { describeInChromium, type Look, type Visit, type Watched } from './browser.ts';
import { type FilledGateway, type GatewayModule, startFilledGateway } from './gateway.ts';
import { say } from './words.ts';

/** A browser with the console of a gateway in it. */
export interface GatewayVisit {
  readonly visit: Visit;
  readonly gateway: () => FilledGateway;
  /** Opens a view as the operator, or with another token. */
  readonly signedIn: (hash: string, look: Look, token?: string) => Promise<Watched>;
}

/** Tests in a real Chromium on a real gateway, which is started and filled once for all of them. */
export function describeWithGateway<
  C extends { readonly adminToken: string | undefined; readonly adminTokenFile: string },
>(module: GatewayModule<C>, name: string, tests: (with_: GatewayVisit) => void): void {
  let running: FilledGateway | undefined;
  beforeAll(async () => {
    running = await startFilledGateway(module);
  }, 120_000);
  afterAll(() => running?.close());
  const gateway = (): FilledGateway => {
    if (running === undefined) throw new Error('the gateway is not running');
    return running;
  };
  describeInChromium(
    name,
    (visit) => {
      tests({
        visit,
        gateway,
        signedIn: async (hash, look, token = gateway().token) => {
          const watched = await visit.open(hash, look);
          const { page } = watched;
          await page.getByLabel(say(look.language, 'api.token'), { exact: true }).fill(token);
          await page.getByRole('button', { name: say(look.language, 'api.signIn') }).click();
          return watched;
        },
      });
    },
    () => gateway().api,
  );
}
