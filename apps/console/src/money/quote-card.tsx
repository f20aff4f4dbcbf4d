import { dayOfDate } from '@dataplus/agreement-terms/calendar';
import {
  createSetting,
  type PriceBook,
  type PricedOrder,
  quote,
  textOfExact,
  textOfMoney,
} from '@dataplus/billing-rules';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Empty } from '../ui/feedback.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { Card } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { Figure } from './figures.tsx';
import { TraceView } from './trace-view.tsx';

/** What a prepaid order costs by a price book, with its trace. */
export function QuoteCard({ book }: { book: PriceBook }): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const offers = book.prices.filter(({ method }) => method === 'period');
  const offer = offers.find(({ service, item }) => `${service}/${item}` === search.offer) ?? offers[0];
  const { quantity = '1', months = '1', day = '2016-06-01' } = search;
  const priced = useMemo<PricedOrder | undefined>(() => {
    if (offer === undefined || !/^[1-9]\d{0,8}$/.test(quantity) || !/^[1-9]\d{0,2}$/.test(months)) return undefined;
    try {
      const order = {
        kind: 'new-purchase' as const,
        service: offer.service,
        item: offer.item,
        quantity: BigInt(quantity),
        months: Number(months),
      };
      return quote(order, dayOfDate(day), createSetting({ priceBooks: [book] }));
    } catch {
      // A date that is being typed, an order that the rules do not take: no price.
      return undefined;
    }
  }, [book, offer, quantity, months, day]);
  if (offer === undefined) return <Empty title={t('prices.noPrice')} />;
  return (
    <Card title={t('prices.calculator')}>
      <div className="filters">
        <Choice
          label={t('prices.item')}
          value={`${offer.service}/${offer.item}`}
          onChange={(next) => {
            setSearch({ offer: next });
          }}
          options={offers.map(({ service, item }) => [`${service}/${item}`, `${service} / ${item}`])}
        />
        <TextField
          label={`${t('prices.quantity')} (${offer.unit})`}
          inputMode="numeric"
          value={quantity}
          onChange={(next) => {
            setSearch({ quantity: next });
          }}
        />
        <TextField
          label={t('prices.months')}
          inputMode="numeric"
          value={months}
          onChange={(next) => {
            setSearch({ months: next });
          }}
        />
        <TextField
          label={t('prices.day')}
          type="date"
          value={day}
          onChange={(next) => {
            setSearch({ day: next });
          }}
        />
      </div>
      {priced === undefined ? (
        <p className="muted" role="status">
          {t('prices.noPrice')}
        </p>
      ) : (
        <div className="stack tight" role="status">
          <Figure
            label={t('prices.total')}
            value={`¥${textOfMoney(priced.amount)}`}
            help={`${t('money.exact')} ${textOfExact(priced.exact)}`}
          />
          {priced.trace !== undefined && <TraceView trace={priced.trace} />}
        </div>
      )}
    </Card>
  );
}
