import { describe, expect, it } from 'vitest';
import { agreementIds } from '../agreements/agreements.ts';
import { prevailing } from '../queries/prevailing.ts';
import { edgeBetween, edgesBetween, type Edge } from './edges.ts';
import { conflictKinds } from './relations.ts';

const edge = (winner: Edge['winner'], loser: Edge['loser'], clause: string, equal = false): Edge => ({
  kind: 'descriptions',
  winner,
  loser,
  equal,
  citations: [{ agreement: 'dashu', clause }],
});

describe('two clauses on the same conflict', () => {
  it('that agree are no contradiction', () => {
    const edges = [
      edge('dashu', 'dashu/order-and-price-pages', '1'),
      edge('dashu', 'dashu/order-and-price-pages', '2'),
    ];
    expect(edgeBetween(edges, 'dashu/order-and-price-pages', 'dashu', 'descriptions')).toBe(edges[0]);
  });

  it.each([
    ['opposite winners', edge('dashu/order-and-price-pages', 'dashu', '2')],
    ['winner and equal force', edge('dashu', 'dashu/order-and-price-pages', '2', true)],
  ])('with %s are an error that names both', (_, second) => {
    const edges = [edge('dashu', 'dashu/order-and-price-pages', '1'), second];
    expect(() => edgeBetween(edges, 'dashu', 'dashu/order-and-price-pages', 'descriptions')).toThrow(
      expect.objectContaining({
        code: 'precedence-contradiction',
        message: expect.stringMatching(/dashu 1 and dashu 2/) as string,
      }),
    );
  });
});

describe('the agreements', () => {
  it('hold no contradiction, whatever is asked, and answer both ways round alike', () => {
    const refs = agreementIds.flatMap((agreement) => [
      agreement,
      ...edgesBetween([agreement]).flatMap(({ winner, loser }) => [winner, loser]),
    ]);
    for (const kind of conflictKinds) {
      for (const [place, a] of [...new Set(refs)].entries()) {
        for (const b of [...new Set(refs)].slice(place + 1, place + 20)) {
          expect({ ...prevailing(a, b, kind), between: null }).toEqual({ ...prevailing(b, a, kind), between: null });
        }
      }
    }
  });
});
