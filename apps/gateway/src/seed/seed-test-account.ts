import { createAccessKey } from '../platform/keys/access-keys.ts';
import { getDocument } from '../store/documents.ts';
import type { Offline } from '../open-offline.ts';
import { askOffline, must, type Ask } from './ask.ts';

/** The AccessKey of the example: everybody knows it. */
export const testKey: { readonly id: string; readonly secret: string } = { id: 'testid', secret: 'testsecret' };

/** Account and organisation of the example. */
export const demo: { readonly account: string; readonly organization: string } = {
  account: 'demo',
  organization: 'dataplus_1',
};

/** Agreements that the example has accepted besides that of the platform. */
const agreements = ['maxcompute', 'face-recognition', 'ocr', 'image-analysis', 'speech', 'recommendation-engine'];

/** Services without a period that the example has opened. */
const free = ['face-recognition', 'ocr', 'image-analysis', 'speech'];

/**
 * Makes the account of the example: verified, with an organisation, the agreements of some services accepted, these
 * services open, 1,000 yuan of simulated money, and the test key. Does nothing where the account is there already.
 */
export async function seedTestAccount(offline: Offline): Promise<boolean> {
  const { database, clock, parts, dispatch } = offline;
  const isThere = (await getDocument(database.queries, 'account', demo.account)) !== undefined;
  if (!isThere) await seedAccount(askOffline(dispatch));
  if ((await getDocument(database.queries, 'access-key', testKey.id)) === undefined)
    await database.transaction(async (queries) => {
      const work = { queries, at: clock.now(), parts, actor: 'system' };
      await createAccessKey(work, demo.account, testKey);
    });
  return !isThere;
}

/** All of it but the key, which the API makes up itself. */
export async function seedAccount(ask: Ask): Promise<void> {
  const one = `/api/accounts/${demo.account}`;
  await must(ask, 'POST', '/api/accounts', { id: demo.account, loginName: 'demo@example.com' });
  await must(ask, 'POST', `${one}/real-name`, { kind: 'enterprise' });
  await must(ask, 'POST', `${one}/real-name/decision`, { verdict: 'verified' });
  await must(ask, 'POST', `${one}/platform`, { code: demo.organization, name: 'Demo organisation' });
  for (const agreement of agreements) await must(ask, 'POST', `${one}/acceptances`, { agreement });
  await must(ask, 'POST', `${one}/top-ups`, { amount: { currency: 'CNY', amount: '1000.00' } });
  for (const service of free) await must(ask, 'POST', `${one}/services`, { service, mode: 'free-beta' });
  const order = await must<{ id: string }>(ask, 'POST', `${one}/orders`, {
    type: 'new-purchase',
    service: 'maxcompute',
    item: 'computation',
  });
  await must(ask, 'POST', `${one}/orders/${order.id}/payment`);
}
