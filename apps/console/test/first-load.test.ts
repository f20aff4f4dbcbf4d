import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeInChromium } from './support/browser.ts';

describeInChromium('the first load', (visit) => {
  test.each(['/', '/sign'])('of %s is at most 250 kB gzipped', async (hash) => {
    visit.served().sent.clear();
    const { page } = await visit.open(hash, { language: 'zh' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = [...visit.served().sent].map(([name, bytes]) => [name, gzipSync(bytes).length] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    console.log(`first load of ${hash}: ${(total / 1000).toFixed(1)} kB gzipped in ${sizes.length} files`);
    expect(sizes.length).toBeGreaterThan(2);
    expect(total).toBeLessThanOrEqual(250_000);
  });

  test('can be used within a second, at its best of five', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const { page } = await visit.open('/', { language: 'en' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN));
      await page.context().close();
    }
    console.log(`usable after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});
