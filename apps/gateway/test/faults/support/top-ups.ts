import type { Database } from '../../../src/database/database.ts';
import type { AdminClient } from '../../support/admin-client.ts';

/** Money that is paid in again and again while calls are made: each with an Idempotency-Key, told again until it is answered. */
export class TopUps {
  readonly #account: string;
  #answered = 0;
  #next = 0;
  #isRunning = false;
  #running: Promise<void> = Promise.resolve();

  constructor(account: string) {
    this.#account = account;
  }

  /** How many were sent at least once. */
  get sent(): number {
    return this.#next;
  }

  start(operator: AdminClient): void {
    this.#isRunning = true;
    this.#running = this.#work(operator);
  }

  /** Sends no new ones; to be called once the gateway is gone. */
  async abandon(): Promise<void> {
    this.#isRunning = false;
    await this.#running;
  }

  /** Tells the last one again if nobody answered it. */
  async drain(operator: AdminClient): Promise<void> {
    while (this.#answered < this.#next) await this.#send(operator, this.#answered);
  }

  /** Each of them has to have been booked once. The account was seeded with one of 1,000 yuan. */
  async faults({ queries }: Database): Promise<string[]> {
    const rows = await queries
      .selectFrom('postings')
      .select('amount')
      .where('ledger_account', '=', `customer:${this.#account}:balance`)
      .where('amount', '=', '1')
      .execute();
    return rows.length === this.#next ? [] : [`${this.#next} top-ups were made, ${rows.length} are booked`];
  }

  async #work(operator: AdminClient): Promise<void> {
    while (this.#isRunning) {
      if (this.#answered === this.#next) this.#next += 1;
      await this.#send(operator, this.#answered);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async #send(operator: AdminClient, number: number): Promise<void> {
    const body = { amount: { currency: 'CNY', amount: '0.01' } };
    const key = { 'idempotency-key': `top-up-${number}` };
    const status = await operator.ask('POST', `/api/accounts/${this.#account}/top-ups`, body, key).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 201) this.#answered = number + 1;
    else if (status !== 0 && status < 500) throw new Error(`A top-up was answered with ${status}.`);
  }
}
