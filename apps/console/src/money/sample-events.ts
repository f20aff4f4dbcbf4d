import { dateOfDay, dayOfDate } from '@dataplus/agreement-terms/calendar';

const account = 'example';
const service = 'maxcompute';

/**
 * Ten days of an account that is going to run dry: MaxCompute bought for two months, 5 TB stored every day, and little
 * left on the balance.
 */
export function sampleEvents(): string {
  const first = dayOfDate('2016-03-01');
  const opening = [
    { type: 'top-up', id: 'e1', at: '2016-03-01T09:00:00+08:00', account, amount: { currency: 'CNY', amount: '1100' } },
    {
      type: 'order',
      id: 'e2',
      at: '2016-03-01T09:10:00+08:00',
      account,
      kind: 'new-purchase',
      service,
      item: 'computation',
      quantity: '1',
      months: 2,
    },
  ];
  const days = Array.from({ length: 10 }, (_, index) => first + index).flatMap((day) => {
    const [date, next] = [dateOfDay(day), dateOfDay(day + 1)];
    return [
      {
        type: 'usage',
        id: `usage-${date}`,
        at: `${date}T23:00:00+08:00`,
        account,
        service,
        item: 'storage',
        quantity: '5497558138880',
        day: date,
      },
      { type: 'day-closed', id: `close-${date}`, at: `${next}T02:00:00+08:00`, account, day: date },
    ];
  });
  return [...opening, ...days].map((event) => JSON.stringify(event)).join('\n');
}
