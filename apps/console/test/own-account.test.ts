import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, expect, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

describeWithGateway(
  { readConfiguration, startGateway },
  'a gateway, seen with the token of an account',
  ({ gateway, signedIn }) => {
    test.each([
      ['/account', 'account.products'],
      ['/orders', 'nav.orders'],
      ['/bills', 'nav.bills'],
      ['/statement', 'nav.statement'],
      ['/outlook', 'nav.outlook'],
      ['/usage', 'nav.usage'],
      ['/services', 'nav.services'],
      ['/calls', 'nav.calls'],
      ['/acceptances', 'nav.acceptances'],
      ['/members', 'nav.members'],
      ['/projects', 'nav.projects'],
      ['/keys', 'nav.keys'],
      ['/market', 'nav.market'],
      ['/market?tab=entry', 'nav.market'],
      ['/market?tab=listings', 'nav.market'],
    ] as const)('%s shows what is its own, and nothing is refused', async (hash, word) => {
      const language = 'zh';
      const watched = await signedIn(hash, { language }, gateway().shopToken);
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'shell.signOut') }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.locator('.spinner').first().waitFor({ state: 'detached' });
      await page.getByText(say(language, word), { exact: true }).first().waitFor();
      expect(await page.locator('main').getByText(say(language, 'api.refused')).count()).toBe(0);
      expect(await page.locator('main').getByText('seller@example.com').count()).toBe(0);
      await expectSound(watched);
    });

    describe.each(languages)('in %s', (language) => {
      test.each(['/decisions', '/audit', '/operation'])('%s is the operator’s, and says so', async (hash) => {
        const watched = await signedIn(hash, { language }, gateway().shopToken);
        await watched.page.getByText(say(language, 'api.operatorOnly')).waitFor();
        await expectSound(watched);
      });

      test('a bill opens to the trace of every fen', async () => {
        const { page } = await signedIn('/bills', { language }, gateway().shopToken);
        await page
          .getByRole('button', { name: new RegExp(`^${say(language, 'bills.open')}: `) })
          .first()
          .click();
        await page.getByRole('dialog').getByText('¥1.92').waitFor();
      });
    });
  },
);
