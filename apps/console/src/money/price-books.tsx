import { type PriceBook, published2016To2018 } from '@dataplus/billing-rules';
import { type ReactElement, useState } from 'react';
import { Problem } from '../api/answer.tsx';
import { useSession } from '../api/session.ts';
import { useRead } from '../api/use-read.ts';
import { apiMessages } from '../i18n/api-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Badge, Notice } from '../ui/feedback.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { BookFacts } from './book-facts.tsx';
import { bookFaultText } from './book-fault.ts';
import { GatewayBooks } from './gateway-books.tsx';
import { usePriceBook } from './own-book.ts';
import { PriceTable } from './price-table.tsx';
import { nameOfBook } from './prices-in-force.ts';
import { QuoteCard } from './quote-card.tsx';
import { type BookFault, readBook } from './read-book.ts';
import './money.css';

addMessages(apiMessages);
addMessages(moneyMessages);

/** Price books with their sources, those of the gateway when one is signed in, and what an order would cost by one of them. */
export function PriceBooks(): ReactElement {
  const { t } = useLanguage();
  const session = useSession();
  const [search, setSearch] = useSearchText();
  const [own, setOwn] = usePriceBook();
  const [wrong, setWrong] = useState<BookFault>();
  const published = useRead<{ items: readonly PriceBook[] }>(session === undefined ? undefined : '/api/price-books');
  const books = published.data?.items ?? [];
  const chosen = books.find((one) => nameOfBook(one) === search.book);
  const book = chosen ?? (search.book === undefined ? books.at(-1) : undefined) ?? own;
  const isOfGateway = books.includes(book);
  const open = (text: string): void => {
    const read = readBook(text, []);
    setWrong(read.ok ? undefined : read.fault);
    if (!read.ok) return;
    setOwn(read.book);
    setSearch({ book: 'own' });
  };
  return (
    <>
      <PageHead
        title={t('prices.title')}
        side={
          <div className="row">
            <FileButton label={t('prices.own')} accept=".json" onText={open} />
            {own !== published2016To2018 && (
              <Button
                kind="small quiet"
                onPress={() => {
                  setOwn(published2016To2018);
                }}
              >
                {t('prices.published')}
              </Button>
            )}
          </div>
        }
      >
        {t('prices.lead')}
      </PageHead>
      {wrong !== undefined && (
        <Notice tone="bad" title={t('prices.wrong')} live>
          {bookFaultText(wrong, t)}
        </Notice>
      )}
      {published.problem !== undefined && <Problem problem={published.problem} onRetry={published.reload} />}
      {session !== undefined && published.data !== undefined && (
        <GatewayBooks books={books} shown={isOfGateway ? book : undefined} isOperator={session.role === 'operator'} />
      )}
      <Card
        title={t(isOfGateway ? 'prices.ofGateway' : 'prices.ofPage')}
        side={
          isOfGateway && (
            <Button
              kind="small"
              onPress={() => {
                setSearch({ book: 'own' });
              }}
            >
              {t('prices.showOwn')}
            </Button>
          )
        }
      >
        <BookFacts book={book} />
        {isOfGateway ? null : <p className="help">{t('prices.used')}</p>}
      </Card>
      <PriceTable book={book} />
      <QuoteCard book={book} />
      <Sources book={book} />
    </>
  );
}

function Sources({ book }: { book: PriceBook }): ReactElement {
  const { t } = useLanguage();
  return (
    <Card title={t('prices.sources')}>
      <DataTable
        label={t('prices.sources')}
        rows={Object.entries(book.sources)}
        rowKey={([name]) => name}
        columns={[
          {
            id: 'title',
            title: t('prices.source'),
            head: true,
            cell: ([, { title, url }]) => (
              <>
                {title} {url !== undefined && <div className="small muted mono">{url}</div>}
              </>
            ),
          },
          {
            id: 'confidence',
            title: t('prices.confidence'),
            cell: ([, { confidence }]) => (
              <Badge tone={confidence === 'several-sources' || confidence === 'own' ? 'good' : 'warn'}>
                {t(`confidence.${confidence}`)}
              </Badge>
            ),
          },
        ]}
      />
    </Card>
  );
}
