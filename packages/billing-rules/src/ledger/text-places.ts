import { NumberRows } from './number-rows.ts';

/** UTF-16 units in a piece of memory, unless one text alone is longer. */
const pieceUnits = 8192;
const fewestSlots = 64;
const noUnits = new Uint16Array(0);

/**
 * Texts with a place each, in the order in which they come. They are kept in buffers, so that millions of them are nothing
 * to the garbage collector: as strings in a `Map` they would make it let the heap grow to several times their size.
 */
export class TextPlaces {
  /** Of each text: its first unit, counted over all pieces, and the number of its units. */
  readonly #texts = new NumberRows(2);
  readonly #pieces: Uint16Array[] = [];
  #used = pieceUnits;
  /** By hash: a place and one; 0 where none is. At least half of them are free. */
  #slots: Int32Array = new Int32Array(fewestSlots);

  /** The place of a text; `undefined` where it did not come yet. */
  find(text: string): number | undefined {
    const found = this.#slots[this.#slotOf(text)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  /** Adds a text that is not there yet, and gives its place: 0 for the first, then one more for each. */
  add(text: string): number {
    if (this.#texts.length * 2 >= this.#slots.length) this.#doubleSlots();
    const slot = this.#slotOf(text);
    const place = this.#write(text);
    this.#slots[slot] = place + 1;
    return place;
  }

  /** The slot in which the text is, or the free one in which it would be. */
  #slotOf(text: string): number {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(text) & last; ; slot = (slot + 1) & last) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0 || this.#isAt(found - 1, text)) return slot;
    }
  }

  #isAt(place: number, text: string): boolean {
    const units = this.#unitsAt(place);
    if (units.length !== text.length) return false;
    for (let i = 0; i < text.length; i += 1) if (units[i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #unitsAt(place: number): Uint16Array {
    const first = this.#texts.at(place, 0);
    const begin = first % pieceUnits;
    const piece = this.#pieces[Math.floor(first / pieceUnits)] ?? noUnits;
    return piece.subarray(begin, begin + this.#texts.at(place, 1));
  }

  #write(text: string): number {
    if (this.#used + text.length > pieceUnits) {
      this.#pieces.push(new Uint16Array(Math.max(pieceUnits, text.length)));
      this.#used = 0;
    }
    const place = this.#texts.push([(this.#pieces.length - 1) * pieceUnits + this.#used, text.length]);
    const units = this.#unitsAt(place);
    for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
    this.#used += text.length;
    return place;
  }

  /** Texts are hashed anew from where they stand; none is compared, since they all differ. */
  #doubleSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (let place = 0; place < this.#texts.length; place += 1) {
      let slot = this.#unitsAt(place).reduce(mixed, hashStart) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over UTF-16 units. */
const hashStart = 0x811c9dc5;
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(text: string): number {
  let hash = hashStart;
  for (let i = 0; i < text.length; i += 1) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}
