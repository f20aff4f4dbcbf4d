import { readFile } from 'node:fs/promises';
import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, expect, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

describeWithGateway({ readConfiguration, startGateway }, 'the views of a gateway', ({ visit, gateway, signedIn }) => {
  describe.each(languages)('in %s', (language) => {
    test('a wrong token is refused in words; the right one is kept out of address and storage', async () => {
      const watched = await visit.open('/account', { language });
      const { page } = watched;
      const field = page.getByLabel(say(language, 'api.token'), { exact: true });
      await field.fill('not-the-token-of-anybody');
      await page.getByRole('button', { name: say(language, 'api.signIn') }).click();
      await page.getByText('not-authenticated').waitFor();
      await expectSound(watched);
      await field.fill(gateway().token);
      await page.getByRole('button', { name: say(language, 'api.signIn') }).click();
      await page.getByRole('heading', { name: say(language, 'account.products') }).waitFor();
      const stores = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
      expect(page.url() + stores).not.toContain(gateway().token);
      await page.reload();
      await field.waitFor();
    });

    test('an account shows its cards, its standing and what is coming; it can be topped up', async () => {
      const watched = await signedIn('/account?account=shop', { language });
      const { page } = watched;
      const card = page.getByRole('article').filter({ hasText: 'MaxCompute' });
      for (const action of ['account.topUp', 'account.upgrade', 'account.renew'] as const)
        await card.getByText(say(language, action), { exact: true }).waitFor();
      // Three days of 1.92 yuan are paid of the 50.00 that were left.
      await page.getByText('¥44.24').waitFor();
      await page.getByText('2.4.1').first().waitFor();
      await expectSound(watched);
      await shot(page, `account-${language}`);
      await card.getByText(say(language, 'account.topUp'), { exact: true }).click();
      await page.getByLabel(say(language, 'account.yuan')).fill('0.005');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: say(language, 'account.topUp') }).click();
      await dialog.getByText(say(language, 'api.refused')).waitFor();
      await expectSound(watched);
      await page.keyboard.press('Escape');
    });

    test('every fen of a bill has its trace', async () => {
      const watched = await signedIn('/bills?account=shop', { language });
      const { page } = watched;
      await page
        .getByRole('button', { name: new RegExp(`^${say(language, 'bills.open')}: `) })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('¥1.92').waitFor();
      expect(await dialog.locator('.trace .clause').count()).toBeGreaterThan(2);
      await expectSound(watched);
      await shot(page, `bill-${language}`);
      await page.keyboard.press('Escape');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: say(language, 'api.csvOf', { what: say(language, 'bills.list') }) }).click(),
      ]);
      expect((await readFile(await file.path(), 'utf8')).split('\r\n')[1]).toContain('maxcompute');
    });

    test('an AccessKey is shown once', async () => {
      const watched = await signedIn('/keys?account=shop', { language });
      const { page } = watched;
      await page.getByRole('table').waitFor();
      await page.getByRole('button', { name: say(language, 'keys.create') }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(language, 'keys.create') })
        .click();
      await page.getByText(say(language, 'keys.shownTitle')).waitFor();
      const secret = await page.getByRole('dialog').locator('dd code').nth(1).innerText();
      expect(secret).toMatch(/^[A-Za-z0-9]{30}$/);
      await expectSound(watched);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain(secret);
    });

    test('members are synchronised', async () => {
      const watched = await signedIn('/members?account=shop', { language });
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'people.add') }).click();
      await page.getByRole('dialog').getByLabel(say(language, 'people.login')).fill(`amy-${language}`);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(language, 'people.add') })
        .click();
      await page.getByRole('cell', { name: `amy-${language}`, exact: true }).waitFor();
      await page.getByRole('button', { name: say(language, 'people.sync') }).click();
      await page.locator('.notice.good').waitFor();
      await expectSound(watched);
      await shot(page, `members-${language}`);
    });

    test('a vendor shows deposit, studios, sales and settlements', async () => {
      const watched = await signedIn(`/market?vendor=${gateway().vendor}`, { language });
      const { page } = watched;
      await page.getByRole('heading', { name: 'Seller Ltd' }).waitFor();
      await page.getByText('¥99.00').first().waitFor();
      await page.getByText('¥10000.00').first().waitFor();
      await expectSound(watched);
      await shot(page, `vendor-${language}`);
    });

    test.each([
      ['/orders?account=shop', 'orders.list'],
      ['/statement?account=shop', 'statement.list'],
      ['/services?account=shop', 'services.subscriptions'],
      ['/acceptances?account=shop', 'acceptances.list'],
      ['/calls?account=shop', 'calls.metered'],
      ['/calls?account=shop&tab=refused', 'calls.refused'],
      ['/projects?account=shop', 'projects.title'],
      ['/market', 'market.vendors'],
      ['/market?tab=entry', 'market.entry'],
      ['/market?tab=listings', 'market.listings'],
      ['/audit', 'audit.list'],
      ['/operation', 'operation.accounts'],
    ] as const)('%s shows what the gateway keeps', async (hash, what) => {
      const watched = await signedIn(hash, { language });
      const { page } = watched;
      if (what === 'projects.title') await page.getByText(say(language, 'api.none')).waitFor();
      else
        await page
          .getByRole('table', { name: say(language, what) })
          .or(page.locator('table'))
          .first()
          .waitFor();
      await expectSound(watched);
      await shot(
        page,
        `${hash
          .slice(1)
          .replace(/\?.*?(tab=|$)/, '-')
          .replace(/-$/, '')}-${language}`,
      );
    });
  });
});
