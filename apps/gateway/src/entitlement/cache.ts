import { decide, type Decision } from './decide.ts';
import type { KeySnapshot, PlatformSnapshot } from './snapshot.ts';
import type { EntitlementSource } from './source.ts';
import type { UnknownStanding } from './standing.ts';
import type { Use } from './use.ts';

/** A key as the cache has it, with the decisions that were made for it. */
export interface CachedKey {
  readonly snapshot: KeySnapshot;
  readonly decisions: Map<Use, Decision>;
}

/** What {@link EntitlementCache} takes. */
export interface EntitlementCacheOptions {
  readonly source: EntitlementSource;
  readonly unknownStanding: UnknownStanding;
  /** How many keys are kept, known and unknown ones each; default 10,000. */
  readonly capacity?: number;
  /** How often other processes' changes are looked for, in milliseconds; default 500. */
  readonly pollMilliseconds?: number;
  /** How long it goes on without an answer from the source, in milliseconds; default 10,000. */
  readonly maxStaleMilliseconds?: number;
  /** For ages; does not have to be the time of day. Milliseconds. */
  readonly monotonic: () => number;
}

/** Who may what, kept in memory and dropped as a whole when the revision moves. */
export class EntitlementCache {
  readonly #options: Required<EntitlementCacheOptions>;
  readonly #keys = new Map<string, CachedKey>();
  readonly #unknown = new Set<string>();
  readonly #loading = new Map<string, Promise<CachedKey | undefined>>();
  readonly #timer: NodeJS.Timeout;
  #platform: PlatformSnapshot | undefined;
  #refreshing: Promise<PlatformSnapshot> | undefined;
  /** Rises whenever everything is dropped, so that what was being loaded then is not kept. */
  #generation = 0;
  #heardAt: number;
  #polling = false;

  constructor(options: EntitlementCacheOptions) {
    this.#options = { capacity: 10_000, pollMilliseconds: 500, maxStaleMilliseconds: 10_000, ...options };
    this.#heardAt = options.monotonic();
    this.#timer = setInterval(() => {
      void this.#poll();
    }, this.#options.pollMilliseconds).unref();
  }

  /** What holds for all accounts; undefined while it has to be loaded (see {@link refresh}). */
  get platform(): PlatformSnapshot | undefined {
    return this.#isStale() ? undefined : this.#platform;
  }

  /** A key that is at hand; undefined when it has to be asked for with {@link load}. Costs a look into a table. */
  peek(accessKeyId: string): CachedKey | undefined {
    return this.#keys.get(accessKeyId);
  }

  /** Loads the platform's part. Rejects when the source fails. */
  refresh(): Promise<PlatformSnapshot> {
    this.#refreshing ??= this.#load().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** The key, loaded once however many ask. Undefined: there is none. Rejects when the source fails. */
  load(accessKeyId: string): Promise<CachedKey | undefined> {
    const known = this.#keys.get(accessKeyId);
    if (known !== undefined || this.#unknown.has(accessKeyId)) return Promise.resolve(known);
    const running = this.#loading.get(accessKeyId);
    if (running !== undefined) return running;
    const loading = this.#loadKey(accessKeyId).finally(() => {
      if (this.#loading.get(accessKeyId) === loading) this.#loading.delete(accessKeyId);
    });
    this.#loading.set(accessKeyId, loading);
    return loading;
  }

  /** The decision for a use of a service, made once until time changes it. */
  decisionFor(key: CachedKey, use: Use, now: number): Decision {
    const made = key.decisions.get(use);
    if (made !== undefined && now < made.until && now >= made.from) return made;
    if (this.#platform === undefined) throw new Error('decisionFor was called before refresh()');
    const { unknownStanding } = this.#options;
    const { snapshot } = key;
    const { service, capability } = use;
    const fresh = decide({ snapshot, platform: this.#platform, service, capability, now, unknownStanding });
    key.decisions.set(use, fresh);
    return fresh;
  }

  /** Drops everything at once: something was changed in this process, and the next call has to see it. */
  invalidate(): void {
    this.#generation++;
    this.#platform = undefined;
    this.#keys.clear();
    this.#unknown.clear();
    this.#loading.clear();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #isStale(): boolean {
    return this.#options.monotonic() - this.#heardAt > this.#options.maxStaleMilliseconds;
  }

  async #load(): Promise<PlatformSnapshot> {
    for (;;) {
      const generation = this.#generation;
      const platform = await this.#options.source.loadPlatform();
      if (generation !== this.#generation) continue;
      this.#platform = platform;
      this.#heardAt = this.#options.monotonic();
      return platform;
    }
  }

  async #loadKey(accessKeyId: string): Promise<CachedKey | undefined> {
    for (;;) {
      const generation = this.#generation;
      const snapshot = await this.#options.source.loadKey(accessKeyId);
      if (generation !== this.#generation) continue;
      if (snapshot === undefined) {
        makeRoom(this.#unknown, this.#options.capacity);
        this.#unknown.add(accessKeyId);
        return undefined;
      }
      makeRoom(this.#keys, this.#options.capacity);
      const key = { snapshot, decisions: new Map<Use, Decision>() };
      this.#keys.set(accessKeyId, key);
      return key;
    }
  }

  async #poll(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    try {
      const revision = await this.#options.source.revision();
      this.#heardAt = this.#options.monotonic();
      if (this.#platform !== undefined && this.#platform.revision !== revision) this.invalidate();
    } catch {
      // The next calls are refused once nothing was heard for too long.
    } finally {
      this.#polling = false;
    }
  }
}

/** Forgets what came first. */
function makeRoom(kept: Map<string, unknown> | Set<string>, capacity: number): void {
  if (kept.size < capacity) return;
  const [first] = kept.keys();
  if (first !== undefined) kept.delete(first);
}
