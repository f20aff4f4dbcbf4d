import { type Answer, type Fen, type Ledger, owed, textOfMoney, wireOfMoney } from '@dataplus/billing-rules';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printTable } from '../output/table.ts';

/** What an account comes to. */
interface Counts {
  events: number;
  postings: number;
  refusals: number;
  changes: number;
  charged: Fen;
}

const shown = 50;

/** Adds answers up per account; its memory grows with accounts, not with events. */
export class Summary {
  readonly #accounts = new Map<string, Counts>();

  add(account: string, { transactions, refusals, changes, bills }: Answer): void {
    let counts = this.#accounts.get(account);
    if (counts === undefined) {
      counts = { events: 0, postings: 0, refusals: 0, changes: 0, charged: 0n };
      this.#accounts.set(account, counts);
    }
    counts.events += 1;
    counts.postings += transactions.length;
    counts.refusals += refusals.length;
    counts.changes += changes.length;
    for (const { total } of bills) counts.charged += total;
  }

  /** The sums as JSON, money in wire form. */
  toJson(ledger: Ledger): unknown {
    return this.#rows(ledger).map(({ charged, balance, owing, ...rest }) => ({
      ...rest,
      charged: wireOfMoney(charged),
      balance: wireOfMoney(balance),
      owed: wireOfMoney(owing),
    }));
  }

  /** A table of the accounts with the highest bills, and the sum of all. */
  print(ledger: Ledger, io: Io): void {
    const rows = this.#rows(ledger);
    printTable(io, 'en', {
      heads: heads.map((head) => [head, head]),
      widths: [24, 12, 12, 10, 10, 20, 18, 18],
      rows: rows
        .slice(0, shown)
        .map(({ account, events, postings, refusals, changes, charged, balance, owing }) => [
          account,
          ...[events, postings, refusals, changes].map((count) => count.toLocaleString('en')),
          ...[charged, balance, owing].map(textOfMoney),
        ]),
    });
    if (rows.length > shown) io.stdout.write(`… and ${rows.length - shown} more accounts; --json has them all\n`);
    const charged = textOfMoney(rows.reduce((sum, row) => sum + row.charged, 0n));
    const events = rows.reduce((sum, row) => sum + row.events, 0).toLocaleString('en');
    const { bold } = colorsFor(io.stdout, io.env);
    io.stdout.write(`${bold(`${rows.length} accounts, ${events} events, ${charged} yuan in bills`)}\n`);
  }

  #rows(ledger: Ledger) {
    return [...this.#accounts]
      .filter(([account]) => account !== '')
      .map(([account, counts]) => {
        const state = ledger.account(account);
        return { account, ...counts, balance: state.balance, owing: owed(state) };
      })
      .sort((left, right) => Number(right.charged - left.charged));
  }
}

const heads = ['Account', 'Events', 'Postings', 'Refusals', 'Changes', 'Bills, yuan', 'Balance', 'Owed'];
