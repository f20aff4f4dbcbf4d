import { readFile } from 'node:fs/promises';
import { readConfiguration, startGateway } from '@dataplus/gateway';
import { describe, expect, test } from 'vitest';
import { expectSound, languages } from './support/browser.ts';
import { shot } from './support/shot.ts';
import { describeWithGateway } from './support/with-gateway.ts';
import { say } from './support/words.ts';

// 44.24 yuan are left on 4 June, a day of 100 GB costs 1.92: 23 days are paid, the bill of 27 June is not. Days are closed
// at their end, so that the arrears begin with 28 June, and 24 hours later everything is frozen.
const stops = '2016-06-28 00:00:00';
const frozen = '2016-06-29 00:00:00.001';

describeWithGateway({ readConfiguration, startGateway }, 'what is coming for an account', ({ signedIn }) => {
  describe.each(languages)('in %s', (language) => {
    test('the overview says when it will be frozen and why, with the clauses', async () => {
      const watched = await signedIn('/account?account=shop', { language });
      const notice = watched.page.locator('.notice.bad');
      await notice.getByText(frozen).first().waitFor();
      const way = notice.locator('.way li');
      expect(await way.allInnerTexts()).toEqual([
        expect.stringMatching(new RegExp(`${stops}[\\s\\S]*maxcompute 2\\.4\\.1`)),
        expect.stringMatching(new RegExp(`${frozen}[\\s\\S]*maxcompute 2\\.4\\.2`)),
      ]);
      await expectSound(watched);
    });

    test('balance and standing over time are one picture, with a slider for when one tops up', async () => {
      const watched = await signedIn('/outlook?account=shop', { language });
      const { page } = watched;
      await page.locator('.notice.bad').getByText(frozen).first().waitFor();
      await page.getByRole('img', { name: /2016-06-01.*2016-07-20/ }).waitFor();
      const band = page.locator('.band li');
      expect(await band.allInnerTexts()).toEqual(
        (['in-service', 'download-stopped', 'frozen', 'frozen-not-charged'] as const).map(
          (rung) => expect.stringContaining(say(language, `rung.${rung}`)) as string,
        ),
      );
      // The page comes to what the gateway has booked.
      await page.getByText('¥44.24').first().waitFor();
      expect(await page.locator('.notice.warn').count()).toBe(0);
      await expectSound(watched);
      await shot(page, `outlook-${language}`);
      await page
        .getByRole('button', {
          name: new RegExp(`^${say(language, 'money.explain')}: .*${say(language, 'rung.frozen')}$`),
        })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('link', { name: 'maxcompute 2.4.2' }).first().waitFor();
      await expectSound(watched);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/pause=2016-07-1\d/);
    });

    test('a bill line leads to its usage, and the usage to its bill', async () => {
      const watched = await signedIn('/bills?account=shop&day=2016-06-02', { language });
      const { page } = watched;
      await page
        .getByRole('button', { name: new RegExp(`^${say(language, 'bills.open')}: `) })
        .first()
        .click();
      await page.waitForURL(/bill=/);
      const line = page
        .getByRole('dialog')
        .getByRole('link', { name: say(language, 'bills.usage', { day: '2016-06-02' }) });
      await line.first().click();
      await page.getByRole('heading', { level: 1, name: say(language, 'usage.title') }).waitFor();
      await page.getByRole('cell', { name: '107,374,182,400' }).waitFor();
      expect(page.url()).toContain('day=2016-06-02');
      await expectSound(watched);
      await shot(page, `usage-${language}`);
      await page
        .getByRole('link', { name: say(language, 'usage.toBill') })
        .first()
        .click();
      await page.getByRole('cell', { name: '¥1.92' }).waitFor();
    });

    test('a refusal is a sentence, and leads to what can be done', async () => {
      const watched = await signedIn('/calls?account=shop&tab=refused', { language });
      const { page } = watched;
      await page.getByText(say(language, 'refused.signature-mismatch')).waitFor();
      await page
        .getByRole('button', { name: new RegExp(`^${say(language, 'calls.explain')}: `) })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('signature-mismatch').waitFor();
      await expectSound(watched);
      await shot(page, `refusal-${language}`);
      await dialog.getByRole('link', { name: say(language, 'calls.workbench') }).click();
      await page.getByRole('heading', { level: 1, name: say(language, 'sign.title') }).waitFor();
      expect(await page.getByLabel(say(language, 'sign.pasted')).inputValue()).toContain('/shop_org/maxcompute/');
    });
  });

  test('usage can be taken along as CSV', async () => {
    const { page } = await signedIn('/usage?account=shop', { language: 'en' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say('en', 'api.csvOf', { what: say('en', 'usage.list') }) }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('2016-06-01,maxcompute,storage,,107374182400,reported');
  });

  test('an account to which nothing happened says so', async () => {
    const watched = await signedIn('/outlook?account=newcomer-en', { language: 'zh' });
    await watched.page.getByText(say('zh', 'outlook.nothing')).waitFor();
    await expectSound(watched);
  });
});
