import { order, type Order, validate } from '@dataplus/service-schemas';
import { expect, test } from 'vitest';
import { describeInChromium } from './support/browser.ts';
import type { Api } from './support/serve.ts';
import { say } from './support/words.ts';

const types: readonly Order['type'][] = ['new-purchase', 'renewal', 'pay-as-you-go', 'upgrade'];
const states: readonly Order['state'][] = ['awaiting-payment', 'paid', 'cancelled'];
const products = ['大数据计算服务MaxCompute', 'DataV数据可视化', '推荐引擎', '公众趋势分析'];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const orders = Array.from({ length: 10_000 }, (_, index): Order => {
  const at = new Date(Date.UTC(2016, 10, 10, 2, 38, 6) + index * 60_000).toISOString().replace('.000Z', '+08:00');
  return {
    id: `order-${index}`,
    account: 'shop',
    product: pick(products, index),
    type: pick(types, index),
    state: pick(states, index),
    createdAt: at,
    paidOrOpenedAt: at,
    amount: { currency: 'CNY', amount: `${index}.50` },
  };
});

/** As much of the admin API as the order page asks. */
const api: Api = (request, response) => {
  const url = new URL(request.url ?? '', 'http://localhost');
  const from = Number(url.searchParams.get('cursor') ?? '0');
  const limit = Number(url.searchParams.get('limit') ?? '50');
  const next = from + limit < orders.length ? String(from + limit) : null;
  const answer =
    url.pathname === '/api/session'
      ? { role: 'account', account: 'shop' }
      : { items: orders.slice(from, from + limit), next };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  return Promise.resolve();
};

describeInChromium(
  'ten thousand orders',
  (visit) => {
    test('are as the schema has them', () => {
      expect(validate(order, orders[0]).ok).toBe(true);
    });

    test('scroll to the last one without a stall', async () => {
      const { page, complaints } = await visit.open('/orders', { language: 'zh' });
      await page.getByLabel(say('zh', 'api.token'), { exact: true }).fill('any-token-will-do-here');
      await page.getByRole('button', { name: say('zh', 'api.signIn') }).click();
      await page.getByRole('cell', { name: '¥0.50' }).waitFor();
      const frames = await page.evaluate(async () => {
        const list = document.querySelector('.virtual');
        if (list === null) throw new Error('there is no list');
        const times: number[] = [];
        let last = performance.now();
        const end = last + 80_000;
        for (let still = 0; still < 150 && last < end;) {
          const before = list.scrollTop;
          list.scrollTop += 1500;
          await new Promise((resume) => requestAnimationFrame(resume));
          const now = performance.now();
          times.push(now - last);
          last = now;
          still = list.scrollTop === before ? still + 1 : 0;
        }
        return times.toSorted((a, b) => a - b);
      });
      await page.getByRole('cell', { name: '¥9999.50' }).waitFor();
      const rows = await page.getByRole('row').count();
      const [middle = 0, high = 0, most = 0] = [0.5, 0.95, 1].map(
        (share) => frames[Math.ceil(frames.length * share) - 1],
      );
      console.log(
        `10,000 orders: ${frames.length} frames of 1500 px, median ${middle.toFixed(0)} ms, 95% ${high.toFixed(0)} ms, longest ${most.toFixed(0)} ms; ${rows} rows in the page`,
      );
      expect(rows).toBeLessThan(80);
      // A stall is what one notices: half of the frames must keep up with 30 a second, and none may take long.
      expect(middle).toBeLessThan(34);
      expect(high).toBeLessThan(250);
      expect(complaints).toEqual([]);
    });
  },
  () => api,
);
