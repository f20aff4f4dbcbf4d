/**
 * Plays a month of MaxCompute, each line with the clause that it rests on:
 *
 *     npm run build && node packages/billing-rules/scripts/play-month.mjs
 *
 * Usage, an empty balance, 23:59:59.999 and 24:00:00 hours of arrears, a partial and a full top-up, and the end of the
 * prepaid month, once more in arrears.
 */
import { createLedger, eventOfWire, published2016To2018, textOfMoney } from '@dataplus/billing-rules';

const gigabyte = 2 ** 30;
const account = 'a1';
const service = 'maxcompute';
const ledger = createLedger({ priceBooks: [published2016To2018] });
let number = 0;

const clausesOf = (trace = []) =>
  [...new Set(trace.flatMap(({ clauses }) => clauses.map(({ clause }) => clause)))].join(' ');
const instant = (text) => Date.parse(text);
const text = (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
const line = (at, clauses, what) => console.log(`${text(at)}  ${clauses.padEnd(12)} ${what}`);

function take(type, at, more) {
  number += 1;
  const { transactions, changes, refusals } = ledger.apply(
    eventOfWire({ type, id: `e${number}`, at, account, ...more }),
  );
  for (const change of changes.filter((one) => one.at < instant(at))) tellChange(change);
  for (const { kind, entries, trace } of transactions)
    line(instant(at), clausesOf(trace), `${kind} ${textOfMoney(entries[1].amount)} yuan to ${entries[1].account}`);
  for (const { code, clause } of refusals) line(instant(at), clause.clause, `refused: ${code}`);
  for (const change of changes.filter((one) => one.at >= instant(at))) tellChange(change);
}

function tellChange({ at, from, to, trace }) {
  line(at, clausesOf(trace), `${from} -> ${to}`);
}

function standing(at) {
  const { rung, capabilities, clause, charges } = ledger.standing(account, service, instant(at));
  const allowed = Object.entries(capabilities).map(([name, may]) => `${name} ${may ? 'yes' : 'NO'}`);
  line(instant(at), clause.clause, `  ? ${rung}: ${allowed.join(', ')}; charged: ${charges}`);
}

function day(date, next, gigabytes) {
  const quantity = String(gigabytes * gigabyte);
  take('usage', `${date}T23:00:00+08:00`, { service, item: 'storage', quantity, day: date });
  take('day-closed', `${next}T02:00:00+08:00`, { day: date });
}

const yuan = (amount) => ({ amount: { currency: 'CNY', amount } });

take('top-up', '2016-03-10T09:00:00+08:00', yuan('151.92'));
take('order', '2016-03-10T09:00:00+08:00', {
  kind: 'new-purchase',
  service,
  item: 'computation',
  quantity: '1',
  months: 1,
});
standing('2016-03-10T09:00:00+08:00');
day('2016-03-10', '2016-03-11', 100);
day('2016-03-11', '2016-03-12', 100);
standing('2016-03-12T02:00:00+08:00');
standing('2016-03-13T01:59:59.999+08:00');
standing('2016-03-13T02:00:00+08:00');
standing('2016-03-13T02:00:00.001+08:00');
day('2016-03-13', '2016-03-14', 100);
take('top-up', '2016-03-14T10:00:00+08:00', yuan('1.92'));
standing('2016-03-14T10:00:00+08:00');
take('top-up', '2016-03-14T11:00:00+08:00', yuan('1.92'));
standing('2016-03-14T11:00:00+08:00');
day('2016-04-06', '2016-04-07', 100);
day('2016-04-09', '2016-04-10', 100);
standing('2016-04-10T23:59:59.999+08:00');
day('2016-04-10', '2016-04-11', 100);
standing('2016-04-11T02:00:00+08:00');
day('2016-04-11', '2016-04-12', 100);
standing('2016-04-12T02:00:00+08:00');
