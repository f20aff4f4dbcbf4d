import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const terms = (...args: string[]) => run(['terms', ...args]);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await terms(...args, '--json')).out);

describe('terms compare', () => {
  it('shows exactly the real differences between two look-alikes, cited', async () => {
    const { code, out } = await terms('compare', 'rule-engine', 'dashu');
    expect(code).toBe(0);
    const topics = out.match(/[a-z]+(-[a-z]+)+(?= +│)/g);
    expect(topics).toEqual(expect.arrayContaining(['eligibility-combination']));
    expect(out).toContain('2 real differences');
    expect(out).toMatch(/one of them \[2\.1\] +│ one of them \[2\.1\]/);
    expect(out).toContain('+ agreement over service and price');
    expect(out).toMatch(/descriptions and order page \[11\.1\]/);
    expect(out).toContain('(2 in common [preamble, 2.2])');
  });

  it('gives the same as JSON', async () => {
    const { rows } = (await json('compare', 'rule-engine', 'dashu')) as {
      rows: { topic: string; difference: string }[];
    };
    expect(rows.map(({ topic, difference }) => [topic, difference])).toEqual([
      ['eligibility-combination', 'reading'],
      ['precedence', 'value'],
    ]);
  });

  it('says that look-alikes with other clause numbers alone do not differ', async () => {
    expect((await terms('compare', 'speech', 'ocr')).out).toBe('No real difference.\n');
    expect((await terms('compare', 'speech', 'ocr', '--lang', 'zh')).out).toBe('无实质差异。\n');
  });

  it('also shows what is the same with --all', async () => {
    const { out } = await terms('compare', 'platform', 'market-vendor', '--topic', 'severability', '--all');
    expect(out).toMatch(/yes \[13\.2\] +│ yes \[11\.2\]/);
  });

  it('wants two agreements', async () => {
    expect(await terms('compare', 'dashu')).toMatchObject({
      code: 2,
      err: 'dataplus terms: agreement: name two agreements or more\n',
    });
  });
});

describe('terms show', () => {
  it('shows a topic with its clause, also where the agreement is silent', async () => {
    const { out } = await terms('show', 'ocr', 'court', 'liability-cap');
    expect(out).toMatch(/Court +│ People’s Court of Xihu District, Hangzhou \[7\.4\]/);
    expect(out).toMatch(/Cap of the provider’s liability +│ silent/);
  });

  it('speaks Chinese', async () => {
    const { out } = await terms('show', 'datav', 'outage-right', '--lang', 'zh');
    expect(out).toContain('数据可视化服务协议');
    expect(out).toContain('72小时 [8.3]');
    expect(out).toContain('条件 因提供方原因');
  });

  it('shows what cites a clause', async () => {
    const topics = ((await json('show', 'datav', '--clause', '2.5')) as { topic: string }[]).map(({ topic }) => topic);
    expect(topics).toEqual(['debits', 'auto-renewal', 'auto-renewal-balance-window', 'auto-renewal-accounts']);
  });

  it('shows other answers, open readings and doubts', async () => {
    const { out } = await terms('show', 'market-vendor', 'price-change-notice-period');
    expect(out).toMatch(/announcement required.* \[3\.2\.2\.4\]/);
    expect(out).toContain('or in advance, length not stated [3.3.1]');
    expect(out).toContain('(price-notice)');
  });

  it('shows the defects of the print', async () => {
    const { out } = await terms('show', 'maxcompute', '--doubts', '--clause', '8.4');
    expect(out).toContain('a sentence that breaks off');
    expect(out).toContain('(as-in-look-alikes)');
  });

  it('names the nearest agreement, topic, clause', async () => {
    expect(await terms('show', 'dasu')).toMatchObject({
      code: 2,
      err: 'dataplus terms: There is no agreement "dasu". Did you mean dashu?\n',
    });
    expect((await terms('show', 'dashu', 'cort')).err).toContain('Did you mean court');
    expect((await terms('show', 'dashu', '--clause', '2.7')).err).toMatch(/no clause "2\.7"\. Did you mean 2\.\d/);
    expect((await terms('show', 'dashu', '--group', 'money')).code).toBe(2);
  });
});

describe('terms find', () => {
  it('finds by value, unit, clause, reading and silence', async () => {
    const found = async (...args: string[]) =>
      ((await json('find', ...args)) as { agreement: string }[]).map(({ agreement }) => agreement);
    expect(await found('--value', '1000000')).toEqual(['market-vendor']);
    expect(await found('--unit', 'working-day')).toEqual(['platform', 'market-vendor', 'market-vendor']);
    expect(await found('--reading', 'one-or-all-conditions')).toEqual(['dashu']);
    expect((await found('--topic', 'liability-cap', '--silent')).length).toBe(10);
    expect((await found('--topic', 'liability-cap', '--answered')).length).toBe(9);
    expect((await found('--topic', 'auto-opening', '--value', 'true')).length).toBe(5);
  });

  it('exits with 1 when there is nothing', async () => {
    expect(await terms('find', '--value', '99')).toMatchObject({ code: 1, out: 'Nothing found.\n' });
  });
});

describe('terms deadline', () => {
  it('counts working days over a holiday', async () => {
    const { code, out } = await terms(
      'deadline',
      'market-vendor',
      'market-deposit-top-up-period',
      '--from',
      '2016-09-29T10:00:00+08:00',
    );
    expect(code).toBe(0);
    expect(out).toContain('2016-10-10T00:00:00.000+08:00');
    expect(out).toContain('market-vendor 6.3');
  });

  it('counts hours to the millisecond', async () => {
    const args = ['maxcompute', 'arrears-continued-use', '--from', '2016-07-01T10:00:00.001+08:00'];
    expect(await json('deadline', ...args)).toMatchObject({
      amount: 24,
      unit: 'hour',
      ends: '2016-07-02T10:00:00.001+08:00',
    });
  });

  it('says when the holidays are not published yet', async () => {
    const args = ['market-vendor', 'market-deposit-top-up-period', '--from', '2099-09-29T10:00:00+08:00'];
    expect((await terms('deadline', ...args)).out).toContain('provisional');
  });

  it('refuses a period that the text does not state, and an instant that is none', async () => {
    const from = ['--from', '2016-07-01T10:00:00+08:00'];
    expect((await terms('deadline', 'dashu', 'change-notice-period', ...from)).err).toContain(
      'states no length of time',
    );
    expect((await terms('deadline', 'maxcompute', 'arrears-continued-use', '--from', 'today')).code).toBe(2);
    const { out } = await terms('deadline', 'dashu', 'change-notice-period', ...from, '--json');
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'period-not-stated', field: 'term' } });
  });
});

describe('terms list', () => {
  it('lists nineteen agreements, their topics, services and readings', async () => {
    expect(((await json('list')) as unknown[]).length).toBe(19);
    expect(((await json('list', '--what', 'topics')) as unknown[]).length).toBe(156);
    expect(await json('list', '--what', 'services')).toContainEqual({ service: 'nlp', agreement: null });
    expect((await terms('list', '--what', 'readings', '--lang', 'zh')).out).toContain('“超过”是否含本数');
    expect((await terms('list', '--lang', 'zh')).out).toContain('服务市场服务商入驻协议');
  });
});

describe('terms verify', () => {
  const script = fileURLToPath(
    new URL('../../../../packages/agreement-terms/scripts/synthetic/agreements.txt', import.meta.url),
  );

  it('names what is not in a text, and exits with 1', async () => {
    const { code, out } = await terms('verify', '--source', script);
    expect(code).toBe(1);
    expect(out).toContain('!! platform');
    expect(out).toContain('not in the text');
    expect(out).toContain('The text is not the source document.');
  });

  it('says which file cannot be read', async () => {
    expect((await terms('verify', '--source', '/nowhere/at-all')).code).toBe(2);
  });
});
