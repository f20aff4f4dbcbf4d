import { describe, expect, it } from 'vitest';
import { compute, datav, last, ownPrices, paid, type Step } from '../../test/support/refused-story.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { eventOfWire } from '../wire/event-of-wire.ts';

describe('not answered by any clause is', () => {
  const ended = (service: string, path: string): Step => ['service-ended', '03-12T09:00:00', { service, path }];
  const opened = (service: string): Step => ['opening', '03-10T11:00:00', { service, mode: 'free-beta' }];

  it.each([
    ['what becomes of MaxCompute’s fee', [paid, compute, ended('maxcompute', 'agreed')], ['money-after-end']],
    ['nothing of MaxCompute after a breach', [paid, compute, ended('maxcompute', 'breach')], []],
    ['nothing of DataV, whose fee is not returned after opening', [paid, datav, ended('datav', 'agreed')], []],
    ['what becomes of data in a short agreement', [opened('ocr'), ended('ocr', 'agreed')], ['data-after-end']],
    [
      'MaxCompute’s fee when it is asked back',
      [paid, compute, ['refund-requested', '03-10T11:00:00', { service: 'maxcompute' }]],
      ['refund'],
    ],
    ['MaxCompute’s fee after a ban', [paid, compute, ['account-banned', '03-10T11:00:00']], ['money-after-end']],
    [
      'nothing after a ban of what has run out',
      [paid, compute, ended('maxcompute', 'breach'), ['account-banned', '03-13T11:00:00']],
      [],
    ],
    [
      'nothing after a ban of DataV, which 2.7.4 and 2.7.5 settle',
      [paid, datav, ['account-banned', '03-10T11:00:00']],
      [],
    ],
  ] as [string, Step[], string[]][])('%s', (_, steps, questions) => {
    expect(last(steps).unknowns.map(({ question }) => question)).toEqual(questions);
  });
});

describe('a ban', () => {
  it.each([
    ['ends DataV', '03-12T11:00:00', 'ended'],
    ['comes in the last moment', '04-10T23:59:59', 'ended'],
    ['comes when it is over', '04-11T00:00:00', 'expired'],
  ])('%s', (_, at, rung) => {
    const ledger = createLedger({ priceBooks: [ownPrices] });
    [paid, datav, ['account-banned', at] as Step].forEach(([type, when, members = {}], index) =>
      ledger.apply(eventOfWire({ type, id: `e${index}`, account: 'a1', at: `2016-${when}+08:00`, ...members })),
    );
    expect(ledger.standing('a1', 'datav', Date.parse('2016-04-11T00:00:00+08:00')).rung).toBe(rung);
  });
});
