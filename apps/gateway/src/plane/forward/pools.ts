import type { Pool } from 'undici';

/** Connections to upstreams, kept by origin. */
export class UpstreamPools {
  readonly #pools = new Map<string, Pool>();

  /** The pool of an upstream, and the path prefix that its address has. */
  async of(upstream: string): Promise<{ readonly pool: Pool; readonly prefix: string }> {
    const { origin, pathname } = new URL(upstream);
    const prefix = pathname.replace(/\/$/, '');
    const known = this.#pools.get(origin);
    if (known !== undefined) return { pool: known, prefix };
    // Loaded with the first upstream: it takes a good part of the time of a start.
    const { Pool: UndiciPool } = await import('undici');
    let pool = this.#pools.get(origin);
    if (pool === undefined) {
      // Times are kept by each call itself.
      pool = new UndiciPool(origin, { connections: 256, headersTimeout: 0, bodyTimeout: 0 });
      this.#pools.set(origin, pool);
    }
    return { pool, prefix };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
    this.#pools.clear();
  }
}
