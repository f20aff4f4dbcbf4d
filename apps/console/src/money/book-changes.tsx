import type { PriceBook } from '@dataplus/billing-rules';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Badge } from '../ui/feedback.tsx';
import { PriceText } from './price-table.tsx';
import { changesBy, type Dated, nameOfBook } from './prices-in-force.ts';

const tones = { changed: 'warn', new: 'accent', same: 'neutral', stays: 'neutral' } as const;

/** What a price book would change of the prices that hold on its first day: before beside after. */
export function BookChanges({ draft, books }: { draft: PriceBook; books: readonly PriceBook[] }): ReactElement {
  const { t, language } = useLanguage();
  const changes = useMemo(() => changesBy(draft, books), [draft, books]);
  const count = (what: keyof typeof tones): number => changes.filter((one) => one.what === what).length;
  return (
    <div className="stack tight">
      <p role="status">
        {t('book.counts', {
          changed: count('changed'),
          added: count('new'),
          same: count('same'),
          stays: count('stays'),
        })}
      </p>
      <DataTable
        label={t('book.changes')}
        rows={changes}
        rowKey={({ service, item }) => `${service}/${item}`}
        columns={[
          {
            id: 'item',
            title: t('prices.item'),
            head: true,
            cell: ({ service, item }) => (
              <>
                {serviceName(service, language)}
                <div className="small muted">{item}</div>
              </>
            ),
          },
          {
            id: 'what',
            title: t('book.what'),
            cell: ({ what }) => <Badge tone={tones[what]}>{t(`book.${what}`)}</Badge>,
          },
          {
            id: 'before',
            title: t('book.before', { date: draft.effectiveFrom }),
            cell: ({ before }) => <Shown dated={before} />,
          },
          {
            id: 'after',
            title: t('book.after', { date: draft.effectiveFrom }),
            cell: ({ what, after }) =>
              what === 'changed' || what === 'new' ? (
                <Shown dated={after} />
              ) : (
                <span className="muted">{t('book.asBefore')}</span>
              ),
          },
        ]}
      />
    </div>
  );
}

function Shown({ dated }: { dated: Dated | undefined }): ReactElement {
  if (dated === undefined) return <span className="muted">–</span>;
  return (
    <>
      <PriceText price={dated.price} />
      <div className="small muted">{nameOfBook(dated.book)}</div>
    </>
  );
}
