import { readFile } from 'node:fs/promises';
import { vectorsOf } from '@dataplus/conformance/node';
import { describe, expect, test } from 'vitest';
import { describeInChromium, expectSound, languages } from './support/browser.ts';
import { requestText } from './support/request-text.ts';
import { shot } from './support/shot.ts';
import { say } from './support/words.ts';

describeInChromium('the tools, which need no gateway', (visit) => {
  describe.each(languages)('in %s', (language) => {
    test('the first page leads to the answers', async () => {
      const watched = await visit.open('/', { language });
      const { page } = watched;
      await page.getByRole('link', { name: say(language, 'home.sign') }).waitFor();
      await expectSound(watched);
      await shot(page, `home-${language}`);
      await page.getByRole('link', { name: say(language, 'home.sign') }).click();
      await page.getByRole('heading', { name: say(language, 'sign.title') }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });

    test('a pasted request shows why it was refused, and the secret goes nowhere', async () => {
      const watched = await visit.open('/sign', { language });
      const { page } = watched;
      await page.getByRole('button', { name: say(language, 'sign.sample') }).click();
      await page.getByText('query-missing').waitFor();
      const suspect = page.getByRole('row').filter({ hasText: say(language, 'sign.suspect') });
      expect(await suspect.innerText()).toContain('param1=xxx&param2=xxx');
      await expectSound(watched);
      await shot(page, `sign-${language}`);

      const secret = 'a secret nobody may find';
      await page.getByLabel(say(language, 'sign.secret')).fill(secret);
      await page.getByText(say(language, 'diagnose.unexplained')).waitFor();
      await page.getByRole('button', { name: say(language, 'sign.share') }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const stores = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
      const everything = `${page.url()} ${link} ${atob(new URL(link.replace('#/', '')).searchParams.get('request')?.replaceAll('-', '+').replaceAll('_', '/') ?? '')} ${stores}`;
      expect(everything).not.toContain(secret);
      expect(everything).toContain('param1=xxx');

      const second = await visit.open(new URL(link).hash.slice(1), { language });
      await second.page.getByRole('cell', { name: '/org_code/service_code/api_name?param1=xxx&param2=xxx' }).waitFor();
    });

    test('agreements are a tree of clauses, each with what rests on it', async () => {
      const watched = await visit.open('/agreements', { language });
      const { page } = watched;
      await page.getByRole('link', { name: /DataV/ }).waitFor();
      expect(await page.getByRole('row').count()).toBe(20);
      await expectSound(watched);
      await page.getByRole('link', { name: /MaxCompute/ }).click();
      await page.getByRole('row', { name: /^2\.4\.1/ }).click();
      await page.waitForURL(/clause=2\.4\.1/);
      await page
        .getByRole('cell', { name: language === 'en' ? /24 hours/ : /24小时/ })
        .first()
        .waitFor();
      await expectSound(watched);
      await shot(page, `agreement-${language}`);
      await page.getByRole('tab', { name: new RegExp(say(language, 'agreements.defects')) }).click();
      await page.waitForURL(/tab=defects/);
      await expectSound(watched);
    });

    test('two look-alikes differ in two topics', async () => {
      const watched = await visit.open('/compare?ids=rule-engine,dashu', { language });
      const { page } = watched;
      const table = page.getByRole('region', { name: say(language, 'compare.table') });
      await table.waitFor();
      expect(await table.getByRole('row').count()).toBe(1 + 2);
      await expectSound(watched);
      await shot(page, `compare-${language}`);
    });

    test('three working days pass over a holiday and two make-up days', async () => {
      const watched = await visit.open('/deadlines', { language });
      const { page } = watched;
      await page.getByText(say(language, 'deadlines.endOfDay', { date: '2016-10-09' })).waitFor();
      expect(await page.locator('.month td.make-up-day.counted').allInnerTexts()).toHaveLength(2);
      await expectSound(watched);
      await shot(page, `deadlines-${language}`);
    });

    test('an account that nobody tops up is frozen when the clause says, and can be brought back', async () => {
      const watched = await visit.open('/money', { language });
      const { page } = watched;
      // 5 TB cost 100 × 0.0192 + 924 × 0.0096 + 4096 × 0.0084 = 45.1968 yuan a day; 348.00 are left on 11 March.
      const coming = page.locator('.turns li');
      await coming.first().waitFor();
      expect(await coming.allInnerTexts()).toEqual([
        expect.stringMatching(/^2016-03-19 02:00:00[\s\S]*2\.4\.1/),
        expect.stringMatching(/^2016-03-20 02:00:00\.001[\s\S]*2\.4\.2/),
      ]);
      await expectSound(watched);
      await shot(page, `money-${language}`);

      await page.getByRole('slider').focus();
      for (let day = 0; day < 20; day += 1) await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/pause=2016-04-05/);
      await page.getByRole('radio', { name: say(language, 'money.onlyChanges') }).click();
      // Frozen on 20 March, back with the top-up of 5 April.
      await page.getByRole('row', { name: /2016-04-05 12:00:00/ }).waitFor();
      await page
        .getByRole('button', { name: new RegExp(`^${say(language, 'money.explain')}: `) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await expectSound(watched);
      await page.keyboard.press('Escape');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: say(language, 'money.stepsCsv') }).click(),
      ]);
      expect(await readFile(await file.path(), 'utf8')).toMatch(
        /^at,when,step,amount,balance,owed,clauses\r\n2016-03-01/,
      );
    });

    test('what a prepaid order costs is told with its clause', async () => {
      const watched = await visit.open('/prices?quantity=2&months=3', { language });
      await watched.page.getByText('¥900.00').waitFor();
      await expectSound(watched);
      await shot(watched.page, `prices-${language}`);
    });
  });

  test('the signer passes every golden vector in the browser', async () => {
    const watched = await visit.open('/conformance', { language: 'en' });
    const { page } = watched;
    await page.getByRole('button', { name: say('en', 'conformance.run') }).click();
    const count = vectorsOf('signer').length;
    await page.getByText(say('en', 'conformance.allPassed', { n: count })).waitFor({ timeout: 110_000 });
    await expectSound(watched);
    await shot(page, 'conformance-en');
  });

  test('a report of another language is shown beside it, wanted against got', async () => {
    const watched = await visit.open('/conformance', { language: 'zh' });
    const { page } = watched;
    const report = {
      ok: false,
      implementation: { name: 'my-signer', version: '1.0', language: 'Go' },
      tally: { passed: 1, failed: 1, undeclared: 0, skipped: 0, knownFailing: 0, beganToPass: 0 },
      faults: [],
      vectors: [
        { id: 'signer/method/get', status: 'passed' },
        {
          id: 'signer/query/braces',
          status: 'failed',
          differences: [{ path: '/stringToSign', wanted: 'GET\n/p?q={}', got: 'GET\n/p?q=%7B%7D' }],
          twin: { mistake: 'query-re-encoded' },
        },
      ],
    };
    await page.locator('input[type=file]').setInputFiles({
      name: 'go.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(report)),
    });
    await page.getByRole('button', { name: /signer\/query\/braces/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('query-re-encoded');
    expect(await dialog.getByRole('row').filter({ hasText: '%7B' }).innerText()).toContain('/p?q={}');
    await expectSound(watched);
    await shot(page, 'report-zh');
  });

  const signed = vectorsOf('signer', { filter: 'signer/query/*' }).filter(
    ({ op, output, input }) => op === 'signer.sign' && output !== undefined && input.dialect === undefined,
  );
  test.each(signed.slice(0, 6).map((vector) => [vector.id, vector] as const))(
    'signs %s as the vector says',
    async (_, { input, output }) => {
      const { page } = await visit.open('/sign', { language: 'en' });
      await page.getByLabel(say('en', 'sign.pasted')).fill(requestText(input));
      await page.getByLabel(say('en', 'sign.keyId'), { exact: true }).fill('testid');
      await page.getByLabel(say('en', 'sign.secret')).fill('testsecret');
      await page.getByText(JSON.stringify(output?.signature).slice(1, -1), { exact: true }).waitFor();
    },
  );

  test('works by keyboard: the skip link, the menu on a phone, Escape', async () => {
    const watched = await visit.open('/', { language: 'en', width: 390, height: 844 });
    const { page } = watched;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say('en', 'shell.skip'));
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('button', { name: say('en', 'shell.menu') }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: say('en', 'nav.compare') })
      .waitFor();
    await expectSound(watched);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test.each(['/', '/sign', '/agreements/datav', '/compare', '/deadlines', '/money', '/prices', '/conformance'])(
    '%s is sound on a phone and in the dark',
    async (hash) => {
      const watched = await visit.open(hash, { language: 'zh', theme: 'dark', width: 390, height: 844 });
      await watched.page.getByRole('heading', { level: 1 }).waitFor();
      await watched.page.waitForLoadState('networkidle');
      if (hash === '/sign') await watched.page.getByRole('button', { name: say('zh', 'sign.sample') }).click();
      await expectSound(watched);
      await shot(watched.page, `phone${hash === '/' ? '' : hash.replaceAll('/', '-')}`);
    },
  );
});
