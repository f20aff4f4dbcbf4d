import { textOfByteString } from '../bytes.ts';
import type { Variant } from './candidate.ts';

type TextMistake = 'text-gbk' | 'text-latin1';

/** Group text: M-13, M-14. */
export function textVariants(): Variant<TextMistake>[] {
  const gbk = gbkTable();
  const latin1 = encoder((character) => (character <= '\xff' ? character : undefined));
  return [
    ...(gbk === undefined ? [] : [{ mistake: 'text-gbk', change: { encode: encoder((c) => gbk.get(c)) } } as const]),
    { mistake: 'text-latin1', change: { encode: latin1 } },
  ];
}

/** Encodes each code point of the UTF-8 text, with `?` for what the encoding lacks. */
function encoder(encode: (character: string) => string | undefined): (bytes: string) => string {
  return (bytes) => {
    const text = textOfByteString(bytes);
    return text === bytes ? bytes : Array.from(text, (c) => (c < '\x80' ? c : (encode(c) ?? '?'))).join('');
  };
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
      if (character.length === 1 && !found.has(character)) found.set(character, String.fromCharCode(lead, trail));
    }
  }
  return (table = found);
}
