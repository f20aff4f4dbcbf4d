import { citationsOf, term, type TopicId } from '@dataplus/agreement-terms';
import type {
  DataService,
  Deposit,
  MarketSettlement,
  Refund,
  Sale,
  Studio,
  Vendor,
  VendorApplication,
} from '@dataplus/service-schemas';
import { textOfClauses, yuan } from './admin-api.ts';
import { mustDo, type Stage } from './stage.ts';

/** The clauses of the vendor agreement on a topic. */
function clausesOn(topic: TopicId): string {
  return textOfClauses(citationsOf(term('market-vendor', topic)));
}

/** The market: entry, deposit, studio, two reviews, sales, a refund, a settlement, a loss. */
export async function sellInTheMarket(stage: Stage, buyer: string): Promise<void> {
  const { admin, page } = stage;
  page.heading('The market: a vendor enters, sells, refunds, is settled with, and loses part of its deposit');
  const vendor = await enter(stage);
  const of = `/vendors/${vendor}`;
  const studio = await mustDo(
    stage,
    'open a studio for APIs',
    admin.ask('POST', `${of}/studios`, { category: 'api', name: 'Weather' }) as Promise<Studio>,
  );
  const listing = await list(stage, vendor, studio.id);
  const buy = async (): Promise<string> => {
    const { sale } = (await admin.ask('POST', `/accounts/${buyer}/purchases`, { listing })) as { sale: Sale };
    return sale.id;
  };
  const [first, second] = [await buy(), await buy()];
  stage.tell('done', 'two sales of 200 yuan, collected on behalf of the vendor', clausesOn('market-collection'));
  await mustDo(
    stage,
    'within 24 hours the buyer gives one back without a reason',
    admin.ask('POST', `/accounts/${buyer}/purchases/${first}/refund`, { ground: 'no-reason' }) as Promise<{
      refund: Refund;
    }>,
    ({ refund }) => `${refund.amount.amount} yuan  ${clausesOn('market-refund-window')}`,
  );
  await admin.ask('POST', `${of}/sales/${second}/delivery`);
  await admin.ask('POST', `/accounts/${buyer}/purchases/${second}/completion`);
  await settle(stage, vendor);
  await lose(stage, vendor);
  const ledger = (await admin.ask('GET', '/ledger/check')) as { ok: boolean };
  const held = page.check(ledger.ok, 'all postings sum to zero');
  stage.tell(held ? 'done' : 'broken', 'every posting of the story sums to zero, and balances are those of the rules');
}

async function enter(stage: Stage): Promise<string> {
  const { admin } = stage;
  const account = 'weather';
  const of = `/accounts/${account}`;
  await admin.ask('POST', '/accounts', { id: account, loginName: account });
  await admin.ask('POST', `${of}/real-name`, { kind: 'enterprise' });
  await admin.ask('POST', `${of}/real-name/decision`, { verdict: 'verified' });
  await admin.ask('POST', `${of}/platform`, { code: 'dataplus_200' });
  await admin.ask('POST', `${of}/acceptances`, { agreement: 'market-vendor' });
  const documents = [{ kind: 'qualification', reference: 'business licence' }];
  const handedIn = { alipayVerified: true, documents };
  const application = (await admin.ask('POST', `${of}/vendor-applications`, handedIn)) as VendorApplication;
  const decision = {
    verdict: 'approved',
    name: 'Weather Ltd',
    payee: { kind: 'alipay', holder: 'Weather Ltd' },
    deposit: yuan('500'),
    fee: { fixed: yuan('0'), share: '0.05', waived: false },
  };
  const { vendor } = await mustDo(
    stage,
    'apply with a licence and be admitted: deposit 500 yuan, fee 5 %',
    admin.ask('POST', `/vendor-applications/${application.id}/decision`, decision) as Promise<{ vendor: Vendor }>,
  );
  const { id } = vendor;
  await admin.ask('POST', `/vendors/${id}/notes`, { type: 'payee-verified' });
  return id;
}

/** A paid listing needs the deposit first, then both reviews. Gives its id. */
async function list(stage: Stage, vendor: string, studio: string): Promise<string> {
  const { admin, page } = stage;
  const of = `/vendors/${vendor}`;
  const price = { kind: 'charged', currency: 'CNY', amount: '200', per: 'month' };
  const draft = { studio, title: 'Weather of tomorrow', description: 'By the hour', price, openSource: [] };
  const { id: listing } = (await admin.ask('POST', `${of}/listings`, draft)) as DataService;
  const submit = `${of}/listings/${listing}/submission`;
  const early = await admin.tryTo('POST', submit);
  page.check(!early.ok && early.problem.clauses === 'market-vendor 6.1', 'no paid listing before the deposit is paid');
  stage.tell('refused', 'list it for money before the deposit is paid', early.ok ? '' : early.problem.clauses);
  await admin.ask('POST', `${of}/deposit/payments`, { amount: yuan('500') });
  await admin.ask('POST', submit);
  for (const kind of ['listing', 'security'])
    await admin.ask('POST', `/listings/${listing}/reviews`, { kind, verdict: 'passed' });
  stage.tell('done', 'deposit paid, both reviews passed, listed');
  return listing;
}

async function settle(stage: Stage, vendor: string): Promise<void> {
  const { admin, page } = stage;
  const settlement = (await admin.ask('POST', `/vendors/${vendor}/settlements`)) as MarketSettlement;
  const { sales, refunds, platformFee, payable } = settlement;
  const held = page.check(payable.amount === '190.00', `190.00 yuan are paid out, not ${payable.amount}`);
  stage.tell(
    held ? 'done' : 'broken',
    `settle: sales ${sales.amount}, refunds ${refunds.amount}, fee ${platformFee.amount}: ${payable.amount} yuan`,
    'market-vendor 3.2.2.1, 3.4.1',
  );
}

async function lose(stage: Stage, vendor: string): Promise<void> {
  const { admin, page } = stage;
  await admin.ask('POST', `/vendors/${vendor}/losses`, { loss: 'of-buyers', amount: yuan('120') });
  const deposit = (await admin.ask('GET', `/vendors/${vendor}/deposit`)) as Deposit;
  const top = { agreement: 'market-vendor', clause: '6.3' };
  const held = page.check(deposit.balance.amount === '380.00', 'the deposit falls by the loss');
  stage.tell(
    held ? 'done' : 'broken',
    `buyers lose 120 yuan: deposit ${deposit.balance.amount}, to be made good by ${deposit.replenishBy ?? 'no day'}`,
    textOfClauses([...deposit.movements.slice(-1).map(({ citation }) => citation), top]),
  );
}
