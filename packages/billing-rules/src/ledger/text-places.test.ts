import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPlaces } from './text-places.ts';

describe('places of texts', () => {
  it('are those of a map, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.nat({ max: 300 }).map((n) => `usage-${n}`),
      fc.constantFrom('', '\ud800', 'x'.repeat(8192), 'x'.repeat(8193), `${'x'.repeat(20_000)}y`, 'x'.repeat(20_001)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), (texts) => {
        const [places, map] = [new TextPlaces(), new Map<string, number>()];
        for (const one of texts) {
          expect(places.find(one)).toBe(map.get(one));
          if (map.has(one)) continue;
          expect(places.add(one)).toBe(map.size);
          map.set(one, map.size);
        }
        for (const [one, place] of map) expect(places.find(one)).toBe(place);
      }),
      { numRuns: 300 },
    );
  });

  it('stay right over many pieces and slots', () => {
    const places = new TextPlaces();
    for (let i = 0; i < 20_000; i += 1) expect(places.add(`id-${i}`)).toBe(i);
    for (let i = 0; i < 20_000; i += 1) expect(places.find(`id-${i}`)).toBe(i);
    expect(places.find('id-20000')).toBeUndefined();
  });
});
