import { newCollector, type Answer } from '../customer/answer.ts';
import type { Usage } from '../events/customer-events.ts';
import type { LedgerEvent } from './create-ledger.ts';
import type { Remembered, Shelf } from './memory.ts';
import { NumberRows } from './number-rows.ts';
import { TextPlaces } from './text-places.ts';

/** What of a usage differs from one report to the next; the rest of its body is one of few kinds. */
type Kind = Omit<Usage, 'id' | 'at' | 'account' | 'day' | 'quantity'>;

type Known = Remembered<LedgerEvent, Answer>;
type Row = [at: number, day: number, quantity: number, account: number, kind: number];

/**
 * Keeps reports of usage that nothing came of as a row of numbers each, and all other events as they are. Reports come by
 * the million, and as objects with their answers they would take five times the room. What is given back equals what was
 * kept, member for member: where numbers cannot say it, the event is kept as it is.
 */
export class UsageShelf implements Shelf<LedgerEvent, Answer> {
  readonly #others = new Map<string, Known>();
  readonly #ids = new TextPlaces();
  /** At the place of the id: instant, day, quantity, place of the account, place of the kind. */
  readonly #rows = new NumberRows(5);
  readonly #accounts = new Distinct<string>();
  readonly #kinds = new Distinct<Kind>();

  get(id: string): Known | undefined {
    const place = this.#ids.find(id);
    return place === undefined ? this.#others.get(id) : this.#usageAt(place, id);
  }

  set(id: string, known: Known): void {
    const { event, answer } = known;
    const kind = event.type === 'usage' && isNothing(answer) ? kindOf(event) : undefined;
    if (event.type !== 'usage' || kind === undefined) {
      this.#others.set(id, known);
      return;
    }
    const { at, day, quantity, account } = event;
    const accountPlace = this.#accounts.placeOf(account, account);
    const kindPlace = this.#kinds.placeOf(JSON.stringify(kind), kind);
    this.#ids.add(id);
    this.#rows.push([at, day, Number(quantity), accountPlace, kindPlace]);
  }

  #usageAt(place: number, id: string): Known {
    const [at, day, quantity, account, kind] = [0, 1, 2, 3, 4].map((column) => this.#rows.at(place, column)) as Row;
    const own = { id, at, account: this.#accounts.at(account), day, quantity: BigInt(quantity) };
    return { event: { ...this.#kinds.at(kind), ...own }, answer: newCollector(id, at) };
  }
}

/** Values that are kept once, with a place each. */
class Distinct<T> {
  readonly #places = new Map<string, number>();
  readonly #values: T[] = [];

  placeOf(key: string, value: T): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#values.push(value) - 1;
      this.#places.set(key, place);
    }
    return place;
  }

  at(place: number): T {
    return this.#values[place] as T;
  }
}

const isNothing = ({ transactions, bills, changes, refusals, unknowns }: Answer): boolean =>
  transactions.length + bills.length + changes.length + refusals.length + unknowns.length === 0;

/** The kind of a usage whose body numbers can say, exactly and without a member too many; `undefined` for others. */
function kindOf(event: Usage): Kind | undefined {
  const { id, at, account, day, quantity, ...kind } = event;
  const isExact =
    typeof id === 'string' &&
    typeof account === 'string' &&
    typeof at === 'number' &&
    typeof day === 'number' &&
    typeof quantity === 'bigint' &&
    quantity <= BigInt(Number.MAX_SAFE_INTEGER) &&
    quantity >= 0n;
  return isExact && Object.values(kind).every(isWord) ? kind : undefined;
}

/** What JSON gives back as it was. */
const isWord = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean';
