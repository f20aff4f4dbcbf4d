import { published2016To2018 } from '@dataplus/billing-rules';
import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, expect, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

/** The book in force with storage at another price, from a day of its own. */
const dearer = (version: string, effectiveFrom: string, dearest: string): string => {
  const { prices, ...rest } = published2016To2018;
  const storage = prices.filter(({ service, item }) => service === 'maxcompute' && item === 'storage');
  return JSON.stringify(
    {
      ...rest,
      version,
      effectiveFrom,
      prices: storage.map((price) => ({ ...price, tiers: price.tiers.map((tier) => ({ ...tier, price: dearest })) })),
    },
    null,
    2,
  );
};

describeWithGateway({ readConfiguration, startGateway }, 'what the gateway goes by', ({ visit, signedIn }) => {
  describe.each(languages)('in %s', (language) => {
    test('a price book is checked, compared and published', async () => {
      const watched = await signedIn('/session?to=/prices', { language });
      const { page } = watched;
      await page.getByRole('table', { name: say(language, 'prices.books') }).waitFor();
      await expectSound(watched);
      await shot(page, `prices-gateway-${language}`);
      await page.getByRole('link', { name: say(language, 'prices.publish') }).click();
      const field = page.getByLabel(say(language, 'publish.text'), { exact: true });
      await field.fill('{ "id": 1 }');
      await page.getByText(say(language, 'book.shape', { path: 'id', wanted: say(language, 'book.text') })).waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('main .button.primary').count()).toBe(0);
      await expectSound(watched);
      const [version = '', day = '', amount = ''] =
        language === 'en' ? ['v-en', '2018-01-01', '0.5192'] : ['v-zh', '2018-02-01', '0.7192'];
      await field.fill(dearer(version, day, amount));
      const changes = page.getByRole('table', { name: say(language, 'book.changes') });
      const changed = changes.getByRole('row').filter({ hasText: say(language, 'book.changed') });
      await changed.getByText(amount).first().waitFor();
      expect(await changes.getByRole('row').count()).toBe(1 + published2016To2018.prices.length);
      await expectSound(watched);
      await changed.scrollIntoViewIfNeeded();
      await shot(page, `publish-${language}`);
      await page.getByRole('button', { name: say(language, 'publish.submit', { date: day }) }).click();
      await page.waitForURL(/#\/prices\?book=/);
      await page.getByRole('row').filter({ hasText: version }).getByText(say(language, 'prices.toCome')).waitFor();
      await expectSound(watched);
    });

    test('a reading is chosen; its clause and the default stay beside it', async () => {
      const watched = await signedIn('/session?to=/readings?find=arrears-boundary', { language });
      const { page } = watched;
      const card = page.locator('.card').filter({ hasText: 'arrears-boundary' });
      await card.getByRole('link', { name: 'maxcompute 2.4.2' }).waitFor();
      await card.getByRole('button', { name: new RegExp(`^${say(language, 'readings.choose')}`) }).click();
      const dialog = page.getByRole('dialog');
      const next = language === 'en' ? 'at-least' : 'more-than';
      await dialog.getByLabel(say(language, 'readings.readAs')).selectOption(next);
      await expectSound(watched);
      await dialog.getByRole('button', { name: say(language, 'readings.choose') }).click();
      await dialog.waitFor({ state: 'detached' });
      await card
        .locator('.chosen')
        .getByText(say(language, `reading.arrears-boundary.${next}`))
        .waitFor();
      await page.getByLabel(say(language, 'readings.find')).fill('');
      expect(await page.locator('.reading').count()).toBeGreaterThan(50);
      await expectSound(watched);
      await shot(page, `readings-${language}`);
    });
  });

  test('without a gateway the readings show their defaults and cannot be chosen', async () => {
    const watched = await visit.open('/readings', { language: 'zh', theme: 'dark' });
    await watched.page.getByText(say('zh', 'readings.signIn')).waitFor();
    expect(await watched.page.getByRole('button', { name: say('zh', 'readings.choose') }).count()).toBe(0);
    await expectSound(watched);
  });
});
