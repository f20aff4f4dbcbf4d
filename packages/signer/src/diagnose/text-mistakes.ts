import { textOfByteString } from '../bytes.ts';
import type { Encode, Variants } from './candidate.ts';

/** Group text: M-13, M-14. */
export function textVariants(): Variants<Encode> {
  const gbk = gbkTable();
  return [
    // What changes nothing is not tried.
    ['text-gbk', gbk === undefined ? String : encoder((character) => gbk.get(character))],
    ['text-latin1', encoder((character) => (character <= '\xff' ? character : undefined))],
  ];
}

/** Encodes each code point of the UTF-8 text, with `?` for what the encoding lacks. */
function encoder(encode: (character: string) => string | undefined): Encode {
  return (bytes) => Array.from(textOfByteString(bytes), (c) => (c < '\x80' ? c : (encode(c) ?? '?'))).join('');
}

let table: ReadonlyMap<string, string> | undefined;

/** Platforms decode GBK but do not encode it: the table is what decoding every pair of bytes gives. */
export function gbkTable(): ReadonlyMap<string, string> | undefined {
  if (table !== undefined) return table;
  let decoder;
  try {
    decoder = new TextDecoder('gbk');
  } catch {
    return undefined;
  }
  const found = new Map<string, string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // Browsers decode two pairs as U+3000; the first is what encoders write.
      if (character.length === 1 && !found.has(character)) found.set(character, String.fromCharCode(lead, trail));
    }
  }
  return (table = found);
}
