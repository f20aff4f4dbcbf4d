import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const month = example('maxcompute-month.jsonl');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bill-'));
});

async function file(name: string, text: string): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, text);
  return place;
}

describe('bill run on the month of MaxCompute', () => {
  const asked = [
    '2016-03-13T01:59:59.999+08:00',
    '2016-03-13T02:00:00+08:00',
    '2016-03-13T02:00:00.001+08:00',
    '2016-04-10T23:59:59.999+08:00',
    '2016-04-11T00:00:00+08:00',
  ].flatMap((at) => ['--standing-at', at]);

  it('reads as clauses 2.1 to 2.6 do', async () => {
    const { code, out, err } = await run(['bill', 'run', '--events', month, ...asked]);
    expect([code, err]).toEqual([
      0,
      'no --prices: with the published prices of 2016 to 2018, an example and no offer\n',
    ]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/ +/g, ' '));
    // 2.2: buying takes the price at once (150 yuan a month for a unit) and opens the service.
    expect(lines).toContain(
      '2016-03-10 09:00:00.000 a1 e2/1 maxcompute 2.1, 2.2 order 150.00 yuan to platform:revenue:maxcompute',
    );
    // 2.2: 100 GB at 0.0192 yuan, settled on the day after.
    expect(lines.filter((line) => line.includes('storage of 2016-03-10 1.92 before rounding'))).toHaveLength(1);
    // 2.4.1: the balance is empty at the second bill; 2.4.2: 24 hours later all is frozen.
    expect(
      lines.filter((line) => / -> |\? /.test(line)).map((line) => line.replace(/ a1( e\S+)? maxcompute/, '')),
    ).toEqual([
      '2016-03-10 09:00:00.000 2.2 maxcompute: not-open -> in-service',
      '2016-03-12 02:00:00.000 2.4.1 maxcompute: in-service -> download-stopped',
      '2016-03-13 01:59:59.999 2.4.1 ? maxcompute is download-stopped: download NO, storage yes, compute yes; charged: usage',
      '2016-03-13 02:00:00.000 2.4.1 ? maxcompute is download-stopped: download NO, storage yes, compute yes; charged: usage',
      '2016-03-13 02:00:00.001 2.4.2 ? maxcompute is frozen: download NO, storage NO, compute NO; charged: kept-storage',
      '2016-03-13 02:00:00.001 2.4.2 maxcompute: download-stopped -> frozen',
      // Only the full top-up brings it back; the partial one of an hour before did not.
      '2016-03-14 11:00:00.000 2.4.2 maxcompute: frozen -> in-service',
      '2016-04-07 02:00:00.000 2.4.1 maxcompute: in-service -> download-stopped',
      '2016-04-08 02:00:00.001 2.4.2 maxcompute: download-stopped -> frozen',
      // Data are kept and charged until the prepaid month is over.
      '2016-04-10 23:59:59.999 2.4.2 ? maxcompute is frozen: download NO, storage NO, compute NO; charged: kept-storage',
      '2016-04-11 00:00:00.000 2.4.2 ? maxcompute is frozen-not-charged: download NO, storage NO, compute NO; charged: nothing',
      '2016-04-11 00:00:00.000 2.4.2 maxcompute: frozen -> frozen-not-charged',
    ]);
  });

  it('follows another reading of the boundary', async () => {
    const args = ['--reading', 'arrears-boundary=at-least', '--standing-at', '2016-03-13T02:00:00+08:00'];
    const { out } = await run(['bill', 'run', '--events', month, ...args]);
    expect(out).toMatch(/2016-03-13 02:00:00\.000 .* maxcompute is frozen:/);
  });

  it('gives answers as JSON lines, and sums as JSON', async () => {
    const { out } = await run(['bill', 'run', '--events', month, '--json']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string });
    expect(answers.map(({ event }) => event)).toEqual(Array.from({ length: 18 }, (_, at) => `e${at + 1}`));
    const { out: sums } = await run(['bill', 'run', '--events', month, '--summary', '--json']);
    // Six bills of 1.92 yuan: five days before the end of the month, and its last day.
    const yuan = (amount: string) => ({ currency: 'CNY', amount });
    expect(JSON.parse(sums)).toMatchObject([
      { account: 'a1', events: 18, charged: yuan('11.52'), balance: yuan('0.00'), owed: yuan('5.76') },
    ]);
  });

  it('writes postings that add up to zero', async () => {
    const csv = path.join(folder, 'postings.csv');
    expect((await run(['bill', 'run', '--events', month, '--summary', '--csv', csv])).code).toBe(0);
    const [header, ...rows] = (await readFile(csv, 'utf8')).trimEnd().split('\n');
    expect(header).toBe('id,at,kind,account,ledgerAccount,amount,currency,bill');
    const sums = new Map<string, number>();
    for (const row of rows) {
      const [id = '', , , , , amount = ''] = row.split(',');
      sums.set(id, (sums.get(id) ?? 0) + Number(amount) * 100);
    }
    expect(sums.size).toBeGreaterThan(10);
    expect([...sums.values()].every((sum) => Math.abs(sum) < 0.5)).toBe(true);
  });

  it('draws balance and standing, a bar for each capability', async () => {
    const chart = path.join(folder, 'month.svg');
    expect((await run(['bill', 'run', '--events', month, '--chart', chart])).code).toBe(0);
    const svg = await readFile(chart, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<title id="title">Account a1: balance and standing, 2016-03-10 to 2016-04-12</title>');
    for (const capability of ['download', 'storage', 'compute'])
      expect(svg).toContain(`>maxcompute ${capability}</text>`);
    expect(svg).toContain('maxcompute download: stopped from 2016-03-12 02:00:00.000 (download-stopped)');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('bill run on CSV', () => {
  const header = 'type,id,at,account,service,item,quantity,day,amount,kind,months\n';

  it('takes rows as events, without a type as usage', async () => {
    const events = await file(
      'events.csv',
      `${header}top-up,e1,2016-03-10T09:00:00+08:00,a1,,,,,200,,
order,e2,2016-03-10T09:00:00+08:00,a1,maxcompute,computation,1,,,new-purchase,1
,e3,2016-03-10T23:00:00+08:00,a1,maxcompute,storage,107374182400,2016-03-10,,,
day-closed,e4,2016-03-11T02:00:00+08:00,a1,,,,2016-03-10,,,
`,
    );
    const { code, out } = await run(['bill', 'run', '--events', events]);
    expect(code).toBe(0);
    expect(out).toMatch(/e4\/1 .* charge 1\.92 yuan/);
  });

  it.each([
    [
      'an unknown column',
      'id,at,who\n1,2016-03-10T09:00:00+08:00,a1\n',
      /:1: has an unknown column "who"; there are type,/,
    ],
    ['a column that is there twice', 'id,at,id\n1,2,3\n', /:1: has the column id twice; name each once/],
    ['a quote that is not closed', `${header}top-up,"e1\n,,\n`, /:3: Quote Not Closed/],
    ['a quote within a cell', `${header}top-up,e"1",,,,,,,,,\n`, /:2: Invalid Opening Quote/],
    ['a row that is too short', `${header}top-up,e1\n`, /:2: .*11/],
    ['a cell that is wrong', `${header}top-up,e1,yesterday,a1,,,,,1,,\n`, /:2: at: /],
  ])('names the line of %s', async (name, text, message) => {
    const { code, out, err } = await run(['bill', 'run', '--events', await file(`${name}.csv`, text)]);
    expect(err.split('\n').at(-2)).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });

  it('takes quoted cells, line ends in them, CR LF, white space, empty lines and a byte order mark', async () => {
    const [day, at] = ['2016-03-10', '2016-03-10T09:00:00+08:00'];
    const events = await file(
      'quoted.csv',
      [
        '\uFEFFtype,"id", at ,account,service,item,quantity,day,amount,kind,months',
        `top-up,"e,1",${at},"a ""b""\u2028",,,,,200,,`,
        '',
        `order , "e\n2" ,${at},"a ""b""\u2028",maxcompute,computation,1,,,new-purchase,1`,
        ` usage,e3,${at},"a ""b""\u2028",maxcompute,storage,1,${day},,,`,
      ].join('\r\n'),
    );
    const { out } = await run(['bill', 'run', '--events', events, '--summary', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ account: 'a "b"\u2028', events: 3, balance: { amount: '50.00' } }]);
    const lines = (await run(['bill', 'run', '--events', events])).out;
    expect(lines).toContain('e,1/1');
    expect(lines).toContain('e\n2/1');
  });

  it('streams: 40,000 rows of many accounts, summed', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => {
      const day = `2016-03-${String(10 + Math.floor(at / 4000)).padStart(2, '0')}`;
      return `u${at},${day}T23:00:00+08:00,a${at % 4000},maxcompute,storage,1024,${day}`;
    });
    const events = await file('many.csv', `id,at,account,service,item,quantity,day\n${rows.join('\n')}\n`);
    const { out } = await run(['bill', 'run', '--events', events, '--summary']);
    expect(out).toContain('4000 accounts, 40,000 events, 0.00 yuan in bills');
  });
});

describe('bill explain', () => {
  const storage = example('storage-50-tb.jsonl');

  it('shows the published example of 50 TB before and after rounding', async () => {
    const { out } = await run(['bill', 'explain', '--events', storage, 'e4/1']);
    expect(out).toMatch(/exact 383\.1168\n/);
    expect(out).toMatch(/exact 383\.1168, amount 383\.12\n/);
    expect(out).toContain('[maxcompute 2.1 #');
  });

  it('does so in Chinese', async () => {
    const { out } = await run(['bill', 'explain', '--events', storage, '--lang', 'zh', 'e4/1']);
    expect(out).toMatch(/383\.1168/);
    expect(out).toMatch(/\p{Script=Han}/u);
  });

  it('says that there is nothing of such an id', async () => {
    const { code, err } = await run(['bill', 'explain', '--events', storage, 'e4/9']);
    expect(err).toMatch(/dataplus bill: id: nothing is called "e4\/9" there; bill run prints the ids\n$/);
    expect(code).toBe(2);
  });
});

describe('bill forecast', () => {
  it('tells in dated steps what happens if nobody pays, and draws it', async () => {
    const chart = path.join(folder, 'forecast.svg');
    const usage = ['--usage', 'maxcompute/storage=107374182400'];
    const lines = (await readFile(month, 'utf8')).split('\n').slice(0, 2);
    const events = await file('two.jsonl', `${lines.join('\n')}\n`);
    const args = ['--events', events, '--account', 'a1', '--until', '2016-04-12', ...usage, '--chart', chart];
    const { code, out } = await run(['bill', 'forecast', ...args]);
    expect(code).toBe(0);
    // 1.92 yuan are left after the purchase: they pay the first bill of 1.92, and not the second.
    expect(out).toContain('balance 1.92 yuan, owed 0.00, enough for 1 days at the highest bill\n');
    expect(out).toMatch(/2016-03-12 02:00:00\.000 +maxcompute 2\.4\.1 +maxcompute: in-service -> download-stopped\n/);
    expect(out).toMatch(/2016-03-13 02:00:00\.001 +maxcompute 2\.4\.2 +maxcompute: download-stopped -> frozen\n/);
    expect(await readFile(chart, 'utf8')).toContain('>forecast</text>');
  });

  it('refuses an account without events', async () => {
    const { code, err } = await run(['bill', 'forecast', '--events', month, '--account', 'b', '--until', '2016-05-01']);
    expect(err).toMatch(/--account: "b" has no events there; check the id\n$/);
    expect(code).toBe(2);
  });
});

describe('bill quote', () => {
  it('prices an order: 10 units of 150 yuan for 3 months', async () => {
    const order = ['--service', 'maxcompute', '--item', 'computation', '--quantity', '10', '--months', '3'];
    const { out } = await run(['bill', 'quote', ...order, '--day', '2016-06-01']);
    expect(out).toMatch(/^4500\.00 yuan \(4500 before rounding\)\n/);
  });
});

describe('bad input', () => {
  it.each([
    ['no JSON', 'hello\n', /bad\.jsonl:1: is not JSON; write one JSON object a line$/],
    ['an event that is none', '\n{"type":"gift"}\n', /bad\.jsonl:2: type: is "gift"; there are top-up, /],
    [
      'an event out of order',
      ['2016-03-11', '2016-03-10']
        .map((day, at) =>
          JSON.stringify({ type: 'account-restricted', id: `e${at}`, at: `${day}T09:00:00+08:00`, account: 'a' }),
        )
        .join('\n'),
      /bad\.jsonl:2: at: is before the last event of the account; order events by time\.$/,
    ],
  ])('names the line of %s, and leaves files as they were', async (_, text, message) => {
    const csv = await file('kept.csv', 'kept');
    const events = await file('bad.jsonl', text);
    const { code, err } = await run(['bill', 'run', '--events', events, '--csv', csv]);
    expect(err.trimEnd().split('\n').at(-1)).toMatch(message);
    expect(code).toBe(2);
    expect(await readFile(csv, 'utf8')).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    [
      'a file that is not there',
      ['run', '--events', '/nowhere/e.jsonl'],
      /--events: \/nowhere\/e\.jsonl cannot be read \(ENOENT\)/,
    ],
    ['a reading that is none', ['run', '--events', month, '--reading', 'x=y'], /x: is no reading; there are /],
    [
      'an instant without offset',
      ['run', '--events', month, '--standing-at', '2016-03-13'],
      /Write it as 2016-03-13T02:00:00\+08:00\.$/,
    ],
    [
      'usage that is none',
      ['forecast', '--events', month, '--account', 'a', '--until', '2016-05-01', '--usage', '1'],
      /Write service\/item=count/,
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(['bill', ...args]);
    expect(err.trimEnd().split('\n').at(-1)).toMatch(message);
    expect(code).toBe(2);
  });
});
