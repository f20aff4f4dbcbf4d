import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, expect, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

describeWithGateway({ readConfiguration, startGateway }, 'the operator of the market', ({ gateway, signedIn }) => {
  describe.each(languages)('in %s', (language) => {
    test('records a loss: the deposit pays, and has to be made good in three working days', async () => {
      const watched = await signedIn(`/market?vendor=${gateway().vendor}`, { language });
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'vendorAction.loss') }).click();
      const dialog = page.getByRole('dialog');
      const amount = dialog.getByLabel(say(language, 'account.yuan'));
      const submit = dialog.getByRole('button', { name: say(language, 'vendorAction.loss') });
      await amount.fill('a lot');
      await submit.click();
      await dialog.locator('.wrong').getByText(say(language, 'fault.wrong-format')).waitFor();
      expect(await amount.getAttribute('aria-invalid')).toBe('true');
      await expectSound(watched);
      await shot(page, `loss-${language}`);
      await amount.fill('1000');
      await submit.click();
      await dialog.waitFor({ state: 'detached' });
      const outcome = page.locator('.notice').filter({ hasText: say(language, 'market.done') });
      await outcome.getByText('¥1000.00').waitFor();
      await outcome.getByText(say(language, 'kind.deposit-deduction')).waitFor();
      // Noticed on Saturday, 4 June 2016: the third working day after it is Wednesday, the 8th.
      await outcome.getByText(say(language, 'marketDate.deposit-made-good', { day: '2016-06-08' })).waitFor();
      await page.getByText(say(language, 'movement.deduction'), { exact: true }).first().waitFor();
      await page.getByText(say(language, 'market.replenishBy', { day: '2016-06-08' }), { exact: true }).waitFor();
      await expectSound(watched);
      await shot(page, `vendor-loss-${language}`);
      await page
        .getByRole('button', {
          name: new RegExp(`^${say(language, 'money.explain')}: ${say(language, 'event.loss-claimed')}`),
        })
        .first()
        .click();
      await page.getByRole('dialog').locator('.trace .clause').first().waitFor();
      await expectSound(watched);
    });

    test('is told which conditions for giving the deposit back are not met', async () => {
      const watched = await signedIn(`/market?vendor=${gateway().vendor}`, { language });
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'vendorAction.ask-release') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: say(language, 'vendorAction.ask-release') }).click();
      await dialog.getByText(say(language, 'rule.release-conditions-missing')).waitFor();
      await dialog.locator('.notice .clause').filter({ hasText: '6.5' }).waitFor();
      await expectSound(watched);
    });
  });

  test('closes a dispute with what came out; settlement goes on', async () => {
    const watched = await signedIn(`/market?vendor=${gateway().vendor}`, { language: 'zh' });
    const { page } = watched;
    const disputes = page.getByRole('table', { name: say('zh', 'market.disputes') });
    await disputes.getByText(say('zh', 'dispute.open'), { exact: true }).waitFor();
    const settled = page.locator('.badge').filter({ hasText: say('zh', 'market.settled') });
    expect(await settled.innerText()).toContain('✕');
    await disputes.getByRole('button', { name: new RegExp(`^${say('zh', 'dispute.close')}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('zh', 'dispute.outcome')).fill('服务商已补齐数据');
    await expectSound(watched);
    await shot(page, 'dispute-zh');
    await dialog.getByRole('button', { name: say('zh', 'dispute.close') }).click();
    await dialog.waitFor({ state: 'detached' });
    await disputes.getByText('服务商已补齐数据').waitFor();
    await page
      .locator('.badge.good')
      .filter({ hasText: say('zh', 'market.settled') })
      .waitFor();
    await expectSound(watched);
  });

  test('notes a breach of confidence with its penalty', async () => {
    const watched = await signedIn(`/market?vendor=${gateway().vendor}`, { language: 'en' });
    const { page } = watched;
    await page.getByRole('button', { name: say('en', 'vendorAction.confidence') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('en', 'vendor.damage')).fill('250.50');
    await dialog.getByRole('button', { name: say('en', 'vendorAction.confidence') }).click();
    await dialog.waitFor({ state: 'detached' });
    const outcome = page.locator('.notice').filter({ hasText: say('en', 'market.done') });
    await outcome.getByText(say('en', 'kind.penalty')).first().waitFor();
    await outcome.locator('.clause').filter({ hasText: '7.6' }).first().waitFor();
    await expectSound(watched);
  });
});
