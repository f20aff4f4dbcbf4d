import { GatewayError } from '../../errors/gateway-error.ts';

const patience = 30_000;

interface Waiting {
  readonly go: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Lets one in after the other, in the order in which they came. */
export class FairLock {
  #taken = false;
  readonly #waiting: Waiting[] = [];

  /** @throws GatewayError `database-busy` after 30 seconds: most likely a transaction waits for its own end. */
  async acquire(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(
          this.#waiting.findIndex((waiting) => waiting.timer === timer),
          1,
        );
        reject(
          new GatewayError(
            'database-busy',
            'The database was busy for 30 seconds. Inside a transaction use its own queries, not those of the database.',
          ),
        );
      }, patience);
      this.#waiting.push({ go: resolve, timer });
    });
  }

  release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#taken = false;
      return;
    }
    clearTimeout(next.timer);
    next.go();
  }
}
