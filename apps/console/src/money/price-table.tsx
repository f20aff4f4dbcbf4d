import type { Price, PriceBook } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { grouped } from '../format.ts';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { TableWrap } from '../ui/page.tsx';

/** The prices of a book. */
export function PriceTable({ book }: { book: PriceBook }): ReactElement {
  const { t } = useLanguage();
  return (
    <TableWrap label={t('prices.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('prices.service')}</th>
            <th scope="col">{t('prices.item')}</th>
            <th scope="col">{t('prices.method')}</th>
            <th scope="col">{t('prices.unit')}</th>
            <th scope="col">{t('prices.tiers')}</th>
          </tr>
        </thead>
        <tbody>
          {book.prices.map((price) => (
            <tr key={price.service + price.item}>
              <th scope="row">{price.service}</th>
              <td>{price.item}</td>
              <td>{t(`method.${price.method}`)}</td>
              <td className="nowrap">{price.unit}</td>
              <td>
                <Tiers price={price} />
                {extrasOf(price, t).map((line) => (
                  <div key={line} className="small muted">
                    {line}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
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
