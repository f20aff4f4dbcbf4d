import { describe, expect, it } from 'vitest';
import { compute, last, order, paid, storage, yuan, type Step } from '../../test/support/refused-story.ts';

describe('cannot be', () => {
  const usage = (more: object): Step => ['usage', '03-10T11:00:00', storage('03-10', more)];
  const closed = (at: string, day: string): Step => ['day-closed', at, { day }];

  it.each<[string, readonly Step[], string, string, string]>([
    ['a top-up of nothing', [['top-up', '03-10T09:00:00', yuan('0')]], 'invalid-event', 'amount', 'brings money'],
    [
      'an order of nothing',
      [['order', '03-10T09:00:00', order('datav', { quantity: '0' })]],
      'invalid-event',
      'quantity',
      'at least 1',
    ],
    [
      'an order for no month',
      [['order', '03-10T09:00:00', order('datav', { months: 0 })]],
      'invalid-event',
      'quantity',
      'at least 1',
    ],
    ['usage of tomorrow', [paid, compute, usage({ day: '2016-03-11' })], 'invalid-event', 'day', 'once it happened'],
    [
      'a day closed before 24:00',
      [closed('03-10T23:59:59', '2016-03-10')],
      'day-not-over',
      'day',
      '2016-03-10 is not over',
    ],
    [
      'a day closed twice',
      [closed('03-11T00:00:00', '2016-03-10'), closed('03-11T00:00:00', '2016-03-10')],
      'day-already-closed',
      'day',
      '2016-03-10 is closed already',
    ],
    [
      'an order of an unknown service',
      [['order', '03-10T09:00:00', order('nothing')]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'usage of an unknown service',
      [usage({ service: 'nothing' })],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'opening an unknown service',
      [['opening', '03-10T09:00:00', { service: 'nothing', mode: 'free-beta' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'an end of an unknown service',
      [['service-ended', '03-10T09:00:00', { service: 'nothing', path: 'agreed' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'a refund of an unknown service',
      [['refund-requested', '03-10T09:00:00', { service: 'nothing' }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
    [
      'renewal of an unknown service',
      [['renewal-switched', '03-10T09:00:00', { service: 'nothing', on: true }]],
      'unknown-billing-service',
      'service',
      'no rules for nothing',
    ],
  ])('%s', (_, steps, code, field, message) => {
    const error = expect.objectContaining({
      code,
      field,
      message: expect.stringContaining(message) as string,
    }) as Error;
    expect(() => last(steps)).toThrow(error);
  });
});
