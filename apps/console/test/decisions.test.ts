import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

describeWithGateway({ readConfiguration, startGateway }, 'applications', ({ signedIn }) => {
  describe.each(languages)('in %s', (language) => {
    test('real names are decided, and leave the list', async () => {
      const watched = await signedIn('/decisions', { language });
      const { page } = watched;
      const name = `newcomer-${language}@example.com`;
      await page.getByRole('button', { name: `${say(language, 'decisions.decide')}: ${name}` }).waitFor();
      await expectSound(watched);
      await shot(page, `decisions-${language}`);
      await page.getByRole('button', { name: `${say(language, 'decisions.decide')}: ${name}` }).click();
      const dialog = page.getByRole('dialog');
      await expectSound(watched);
      await dialog.getByRole('button', { name: say(language, 'decisions.decide') }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('link', { name }).waitFor({ state: 'detached' });
      await page.getByRole('radio', { name: say(language, 'decisions.allAccounts') }).click();
      await page.getByRole('row').filter({ hasText: name }).getByText(say(language, 'realName.verified')).waitFor();
      await page.waitForURL(/state=all/);
    });

    test('an account without a real name asks for it on its overview', async () => {
      const watched = await signedIn(`/account?account=newcomer-${language === 'en' ? 'zh' : 'en'}`, { language });
      // The other language’s newcomer is in review, or verified and without a platform by now.
      await watched.page
        .getByText(say(language, 'verify.in-review'))
        .or(watched.page.getByText(say(language, 'verify.open')))
        .first()
        .waitFor();
      await expectSound(watched);
    });
  });

  test('a beta has one place: the second approval is refused in words, with the clock of the review', async () => {
    const watched = await signedIn('/decisions?tab=beta', { language: 'zh' });
    const { page } = watched;
    const decide = async (account: string): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`^${say('zh', 'decisions.decide')}: ${account}`) }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('zh', 'decisions.decide') })
        .click();
    };
    // Handed in on Saturday, 4 June 2016; 9 to 11 June were holidays: the third working day after it is Wednesday, the 8th.
    await page.getByRole('row').filter({ hasText: 'seller' }).getByText('2016-06-08').waitFor();
    await page.getByText(say('zh', 'decisions.left', { left: 1, places: 1 }), { exact: true }).waitFor();
    await expectSound(watched);
    await shot(page, 'decisions-beta-zh');
    await decide('shop');
    await page.getByText(say('zh', 'decisions.left', { left: 0, places: 1 }), { exact: true }).waitFor();
    await decide('seller');
    await page.getByRole('dialog').getByText(say('zh', 'problem.state-conflict')).waitFor();
    await expectSound(watched);
  });

  test('places of a beta are set; what is no number is refused at its field', async () => {
    const watched = await signedIn('/decisions?tab=beta', { language: 'en' });
    const { page } = watched;
    await page.getByRole('button', { name: `${say('en', 'decisions.setPlaces')}: Machine translation` }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel(say('en', 'decisions.placesAtMost'));
    await field.fill('-1');
    await dialog.getByRole('button', { name: say('en', 'decisions.setPlaces') }).click();
    await dialog.getByText(say('en', 'fault.too-small')).waitFor();
    await expectSound(watched);
    await field.fill('5');
    await dialog.getByRole('button', { name: say('en', 'decisions.setPlaces') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('row')
      .filter({ hasText: 'Machine translation' })
      .getByText(/ of 5$/)
      .first()
      .waitFor();
    await shot(page, 'decisions-beta-en');
  });
});
