import type { PriceBook } from '@dataplus/billing-rules';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { nameOfBook, pricesOn } from './prices-in-force.ts';

/** The price books that a gateway has published, and how many prices of each are in force today by its clock. */
export function GatewayBooks(props: {
  books: readonly PriceBook[];
  shown: PriceBook | undefined;
  isOperator: boolean;
}): ReactElement {
  const { t } = useLanguage();
  const { books, shown, isOperator } = props;
  const clock = useRead<{ now: string }>('/api/clock');
  const today = clock.data?.now.slice(0, 10);
  const inForce = [...pricesOn(books, today ?? '').values()];
  return (
    <Card
      title={t('prices.books')}
      side={
        isOperator && (
          <Link to="/prices/publish" className="button primary small">
            {t('prices.publish')}
          </Link>
        )
      }
    >
      {books.length === 0 ? (
        <Empty title={t('prices.noBooks')} />
      ) : (
        <DataTable
          label={t('prices.books')}
          rows={books}
          rowKey={nameOfBook}
          columns={[
            {
              id: 'book',
              title: t('prices.id'),
              head: true,
              cell: (book) => (
                <Link
                  to="/prices"
                  search={{ book: nameOfBook(book) }}
                  aria-current={book === shown ? 'true' : undefined}
                >
                  {book.id}
                </Link>
              ),
            },
            { id: 'version', title: t('prices.version'), whole: true, cell: ({ version }) => version },
            { id: 'from', title: t('prices.from'), whole: true, cell: ({ effectiveFrom }) => effectiveFrom },
            { id: 'prices', title: t('prices.count'), end: true, cell: ({ prices }) => prices.length },
            {
              id: 'state',
              title: t('api.state'),
              cell: (book) => {
                const count = inForce.filter((one) => one.book === book).length;
                if (today === undefined) return '';
                if (book.effectiveFrom > today) return <Badge tone="accent">{t('prices.toCome')}</Badge>;
                return count === 0 ? (
                  <Badge>{t('prices.replaced')}</Badge>
                ) : (
                  <Badge tone="good">{t('prices.inForce', { n: count, all: book.prices.length })}</Badge>
                );
              },
            },
          ]}
        />
      )}
    </Card>
  );
}
