import { readConfiguration, startGateway } from '@dataplus/gateway';
import { expect, test } from 'vitest';
import { expectSound } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

describeWithGateway(
  { readConfiguration, startGateway },
  'the views of a gateway on a phone',
  ({ gateway, signedIn }) => {
    test.each([
      ['account', '/account?account=shop'],
      ['orders', '/orders?account=shop'],
      ['bills', '/bills?account=shop'],
      ['statement', '/statement?account=shop'],
      ['outlook', '/outlook?account=shop'],
      ['usage', '/usage?account=shop'],
      ['services', '/services?account=shop'],
      ['calls', '/calls?account=shop'],
      ['refused', '/calls?account=shop&tab=refused'],
      ['acceptances', '/acceptances?account=shop'],
      ['members', '/members?account=shop'],
      ['projects', '/projects?account=shop'],
      ['keys', '/keys?account=shop'],
      ['decisions', '/decisions'],
      ['decisions-beta', '/decisions?tab=beta'],
      ['market', '/market'],
      ['market-entry', '/market?tab=entry'],
      ['market-listings', '/market?tab=listings'],
      ['vendor', '/market?vendor='],
      ['audit', '/audit'],
      ['operation', '/operation'],
      ['prices', '/session?to=/prices'],
      ['readings', '/session?to=/readings'],
    ])('%s has all it shows within the width', async (name, hash) => {
      const language = 'zh';
      const address = hash.endsWith('vendor=') ? hash + gateway().vendor : hash;
      const watched = await signedIn(address, { language, theme: 'dark', width: 390, height: 844 });
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'shell.signOut') }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.locator('.spinner').first().waitFor({ state: 'detached' });
      await expectSound(watched);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main, main *')]
          .filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
          )
          .map(
            (one) =>
              `${one.className} ${one.getAttribute('aria-label') ?? ''}: ${one.scrollWidth} in ${one.clientWidth}`,
          ),
      );
      expect(wide, 'something scrolls sideways').toEqual([]);
      await shot(page, `phone-gateway-${name}`);
    });
  },
);
