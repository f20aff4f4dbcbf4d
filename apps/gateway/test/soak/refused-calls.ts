import { setTimeout as delay } from 'node:timers/promises';
import { sign } from '@dataplus/signer';
import type { Customer } from '../faults/support/customer.ts';

/** Calls that are signed with a wrong secret, ten a second: each has to be refused with 403, and is recorded nowhere. */
export class RefusedCalls {
  readonly faults: string[] = [];
  count = 0;
  readonly #customer: Customer;
  #isRunning = false;
  #running: Promise<void> = Promise.resolve();

  constructor(customer: Customer) {
    this.#customer = customer;
  }

  start(origin: string, ahead: number): void {
    this.#isRunning = true;
    this.#running = this.#work(origin, ahead);
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    await this.#running;
  }

  async #work(origin: string, ahead: number): Promise<void> {
    const target = '/dataplus_1/maxcompute/query';
    while (this.#isRunning) {
      const key = { ...this.#customer, accessKeySecret: 'another' };
      const signed = sign({ method: 'GET', target, headers: { accept: 'application/json' } }, key, {
        date: new Date(Date.now() + ahead),
      });
      const status = await fetch(`${origin}${target}`, { headers: signed.headers }).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        () => 0,
      );
      if (status === 403) this.count += 1;
      else if (status !== 0) this.faults.push(`a wrong signature was answered with ${status}`);
      await delay(100);
    }
  }
}
