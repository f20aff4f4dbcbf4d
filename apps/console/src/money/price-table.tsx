import type { Price, PriceBook } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { grouped } from '../format.ts';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { DataTable } from '../ui/data-table.tsx';

/** The prices of a book. */
export function PriceTable({ book }: { book: PriceBook }): ReactElement {
  const { t, language } = useLanguage();
  return (
    <DataTable
      label={t('prices.title')}
      rows={book.prices}
      rowKey={({ service, item }) => `${service}/${item}`}
      columns={[
        {
          id: 'service',
          title: t('prices.service'),
          head: true,
          cell: ({ service }) => serviceName(service, language),
        },
        { id: 'item', title: t('prices.item'), cell: ({ item }) => item },
        { id: 'method', title: t('prices.method'), cell: ({ method }) => t(`method.${method}`) },
        { id: 'unit', title: t('prices.unit'), whole: true, cell: ({ unit }) => unit },
        { id: 'tiers', title: t('prices.tiers'), cell: (price) => <PriceText price={price} /> },
      ]}
    />
  );
}

/** The tiers of a price, and what else bears on it. */
export function PriceText({ price }: { price: Price }): ReactElement {
  const { t } = useLanguage();
  return (
    <>
      <Tiers price={price} />
      {extrasOf(price, t).map((line) => (
        <div key={line} className="small muted">
          {line}
        </div>
      ))}
    </>
  );
}

function Tiers({ price: { tiers } }: { price: Price }): ReactElement {
  const { t } = useLanguage();
  return (
    <div className="tiers">
      {tiers.map(({ upTo, price }) => (
        <div key={upTo ?? ''} className="row">
          <span className="muted">
            {upTo === undefined
              ? t(tiers.length === 1 ? 'prices.any' : 'prices.open')
              : t('prices.upTo', { upTo: grouped(BigInt(upTo)) })}
          </span>
          <span>{price}</span>
        </div>
      ))}
    </div>
  );
}

function extrasOf({ minimum, free, classes }: Price, t: Translate): string[] {
  return [
    ...(minimum === undefined
      ? []
      : [t('prices.minimum', { amount: minimum.amount, upTo: grouped(BigInt(minimum.upTo)) })]),
    ...(free === undefined ? [] : [t('prices.free', { free: grouped(BigInt(free)) })]),
    ...(classes === undefined
      ? []
      : [t('prices.classes', { factors: classes.map(({ factor }) => factor).join(', ') })]),
  ];
}
