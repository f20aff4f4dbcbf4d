import { ConformanceError } from '../errors.ts';
import { isObject } from '../json.ts';

/** Where the admin listener of a gateway is, and the operator's token. */
export interface AdminOptions {
  /** `http://127.0.0.1:8081` */
  readonly url: string;
  readonly token: string;
}

type Item = Readonly<Record<string, unknown>>;

/** As many records as are looked through for those of one exchange. */
const newest = 200;

/** What the suite asks of the admin listener (G-11.2). */
export class AdminApi {
  readonly #options: AdminOptions;

  constructor(options: AdminOptions) {
    this.#options = options;
  }

  /** The records of the calls with these request ids, the oldest first. */
  async calls(requestIds: ReadonlySet<unknown>): Promise<readonly Item[]> {
    const items = await this.#list(`/api/calls?order=newest&limit=${newest}`);
    return items.filter(({ requestId }) => requestIds.has(requestId)).reverse();
  }

  /** What calls of the account used by now, by day, service, item and project. */
  usage(account: string): Promise<readonly Item[]> {
    return this.#list(`/api/accounts/${encodeURIComponent(account)}/usage`);
  }

  /** The lines of all bills of the account. */
  async billLines(account: string): Promise<readonly Item[]> {
    const bills = await this.#list(`/api/accounts/${encodeURIComponent(account)}/bills?limit=500`);
    return bills.flatMap(({ lines }) => (Array.isArray(lines) ? (lines as Item[]) : []));
  }

  /** The time of the gateway in milliseconds, and whether it may be moved. */
  async clock(): Promise<{ readonly now: number; readonly movable: boolean }> {
    const { now, movable } = await this.#ask('GET', '/api/clock');
    return { now: Date.parse(String(now)), movable: movable === true };
  }

  /** Moves the time forwards and closes all days that are over then. */
  async closeDaysAt(instant: number): Promise<void> {
    await this.#ask('POST', '/api/clock', { to: new Date(instant).toISOString() });
    await this.#ask('POST', '/api/day-close', {});
  }

  async #list(path: string): Promise<readonly Item[]> {
    const { items } = await this.#ask('GET', path);
    if (!Array.isArray(items) || !items.every(isObject)) throw this.#unfit(`GET ${path}`, 'no list `items` of objects');
    return items;
  }

  async #ask(method: string, path: string, body?: object): Promise<Item> {
    const { url, token } = this.#options;
    const asked = `${method} ${path}`;
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'error',
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new ConformanceError('testee-did-not-start', `--admin: ${url} cannot be reached (${asked})`, { cause });
    });
    if (response.status === 401 || response.status === 403) {
      throw new ConformanceError('invalid-question', `--admin: ${url} does not take the token for ${asked}`);
    }
    if (!response.ok) throw this.#unfit(asked, String(response.status));
    const answer: unknown = await response.json().catch(() => undefined);
    if (!isObject(answer)) throw this.#unfit(asked, 'no JSON object');
    return answer;
  }

  #unfit(asked: string, got: string): ConformanceError {
    const { url } = this.#options;
    return new ConformanceError('testee-did-not-start', `--admin: ${url} answered ${asked} with ${got}; see G-11.2`);
  }
}
