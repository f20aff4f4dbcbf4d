import { Pool } from 'undici';

/** Connections to upstreams, kept by origin. */
export class UpstreamPools {
  readonly #pools = new Map<string, Pool>();

  /** The pool of an upstream, and the path prefix that its address has. */
  of(upstream: string): { readonly pool: Pool; readonly prefix: string } {
    const { origin, pathname } = new URL(upstream);
    let pool = this.#pools.get(origin);
    if (pool === undefined) {
      // Times are kept by each call itself.
      pool = new Pool(origin, { connections: 256, headersTimeout: 0, bodyTimeout: 0 });
      this.#pools.set(origin, pool);
    }
    return { pool, prefix: pathname.replace(/\/$/, '') };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
    this.#pools.clear();
  }
}
