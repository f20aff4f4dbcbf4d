import type { PriceBook } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';

/** What a price book is called, and from when on it holds. */
export function BookFacts({ book }: { book: PriceBook }): ReactElement {
  const { t } = useLanguage();
  return (
    <dl className="facts">
      <dt>{t('prices.id')}</dt>
      <dd>
        <code>{book.id}</code>
      </dd>
      <dt>{t('prices.version')}</dt>
      <dd>{book.version}</dd>
      <dt>{t('prices.from')}</dt>
      <dd className="num">{book.effectiveFrom}</dd>
    </dl>
  );
}
