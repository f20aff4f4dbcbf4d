import { apiGet, apiPost, type Order } from '@dataplus/service-schemas';
import { type Clause, textOfClauses, yuan } from './admin-api.ts';
import type { Organization } from './open-the-platform.ts';
import { mustDo, mustRefuse, type Stage } from './stage.ts';

const hundredGigabytes = String(100 * 1024 ** 3);

/** MaxCompute 2.1 to 2.4: buy, use, be settled, fall into arrears, lose one capability after the other, pay, go on. */
export async function fallIntoArrears(stage: Stage, organization: Organization): Promise<void> {
  const { admin, page } = stage;
  const { account, code, owner } = organization;
  const of = `/accounts/${account}`;
  page.heading('MaxCompute: prepaid compute, a daily bill, arrears, and the way back');
  await buyCompute(stage, account);

  const client = stage.clientOf(owner, code);
  const download = (): Promise<unknown> =>
    client.call(apiGet, { path: { service_code: 'maxcompute', api_name: 'download' } });
  const upload = (): Promise<unknown> =>
    client.call(apiPost, { path: { service_code: 'maxcompute', api_name: 'upload' }, body: { rows: 1 } });
  const query = (): Promise<unknown> =>
    client.call(apiPost, { path: { service_code: 'maxcompute', api_name: 'query' }, body: { sql: 'select 1;' } });
  const all = async (): Promise<void> => {
    await download();
    await upload();
    await query();
  };
  await mustDo(stage, 'download, upload and query through the gateway', all());
  await report(stage, account, '2016-06-01');
  await stage.moveTo('2016-06-02T00:30:00.000+08:00');
  await closeAndShow(stage, account, '2016-06-01');

  const stopped = { code: 'capability-stopped', clause: 'maxcompute 2.4.1' };
  await mustRefuse(stage, { what: 'download stops at once', ...stopped }, download());
  await mustDo(stage, 'upload and query go on', upload().then(query));

  await stage.moveTo('2016-06-02T23:59:55.000+08:00');
  await mustDo(stage, '5 s before the 24 hours are over they still do', upload().then(query));
  await stage.moveTo('2016-06-03T00:00:00.001+08:00');
  const frozen = { code: 'capability-stopped', clause: 'maxcompute 2.4.2' };
  await mustRefuse(stage, { what: 'after more than 24 hours upload is stopped', ...frozen }, upload());
  await mustRefuse(stage, { what: 'and the query', ...frozen }, query());

  await mustDo(stage, 'top up a part of it', admin.ask('POST', `${of}/top-ups`, { amount: yuan('0.50') }));
  await mustRefuse(stage, { what: 'a part is not enough', ...frozen }, query());
  await mustDo(stage, 'top up the rest, and more', admin.ask('POST', `${of}/top-ups`, { amount: yuan('100') }));
  await mustDo(stage, 'download, upload and query again', all());
  const standings = (await admin.ask('GET', `${of}/standings?service=maxcompute`)) as {
    items: readonly { rung: string }[];
  };
  const [standing] = standings.items;
  page.check(standing?.rung === 'in-service', 'MaxCompute is in service after full payment');
}

async function buyCompute(stage: Stage, account: string): Promise<void> {
  const { admin, page } = stage;
  const of = `/accounts/${account}`;
  const wanted = { type: 'new-purchase', service: 'maxcompute', item: 'computation', quantity: '1', months: 1 };
  const early = await admin.tryTo('POST', `${of}/orders`, wanted);
  page.check(
    !early.ok && early.problem.clauses === 'platform 4.1.1.2; maxcompute preamble',
    'no order before the agreement',
  );
  stage.tell('refused', 'order before the agreement is accepted', early.ok ? '' : early.problem.clauses);
  await admin.ask('POST', `${of}/acceptances`, { agreement: 'maxcompute' });
  const order = (await admin.ask('POST', `${of}/orders`, wanted)) as Order;
  const pay = `${of}/orders/${order.id}/payment`;
  const poor = await admin.tryTo('POST', pay);
  page.check(!poor.ok && poor.problem.clauses === 'maxcompute 2.2', 'no opening without the money for it');
  stage.tell('refused', `pay ${order.amount.amount} yuan from nothing`, poor.ok ? '' : poor.problem.clauses);
  await admin.ask('POST', `${of}/top-ups`, { amount: yuan('151') });
  await mustDo(stage, 'top up 151 yuan and pay: 1 CU for a month, open at once', admin.ask('POST', pay));
}

/** Storage is measured elsewhere and reported. */
async function report({ admin, tell }: Stage, account: string, day: string): Promise<void> {
  const usage = { service: 'maxcompute', item: 'storage', quantity: hundredGigabytes, day };
  await admin.ask('POST', `/accounts/${account}/usage-reports`, usage);
  tell('done', `report 100 GB of storage for ${day}`);
}

interface ShownBill {
  readonly id: string;
  readonly day: string;
  readonly service: string;
  readonly state: string;
  readonly total: { readonly amount: string };
  readonly lines: readonly {
    readonly item: string;
    readonly basis: string;
    readonly amount: { readonly amount: string };
    readonly trace: readonly { readonly clauses: readonly Clause[] }[];
  }[];
}

/** Closes the days that are over, and shows the bill of one with the clauses of every line. */
async function closeAndShow({ admin, page, tell }: Stage, account: string, day: string): Promise<void> {
  await admin.ask('POST', '/day-close');
  const { items } = (await admin.ask('GET', `/accounts/${account}/bills?day=${day}&service=maxcompute`)) as {
    items: readonly ShownBill[];
  };
  const [bill] = items;
  const held = page.check(
    bill?.total.amount === '1.92',
    `the bill of ${day} is 1.92 yuan, not ${bill?.total.amount ?? 'none'}`,
  );
  tell(held ? 'done' : 'broken', `close ${day}: a bill of ${bill?.total.amount ?? '?'} yuan, ${bill?.state ?? ''}`);
  page.rows(
    (bill?.lines ?? []).map(({ item, basis, amount, trace }) => [
      `          ${item}`,
      basis,
      `${amount.amount} yuan`,
      page.colors.dim(textOfClauses(trace.flatMap(({ clauses }) => clauses))),
    ]),
  );
}
