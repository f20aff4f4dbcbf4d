import { BillingError, createSetting, type PriceBook, published2016To2018 } from '@dataplus/billing-rules';
import { type ReactElement, useState } from 'react';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Notice } from '../ui/feedback.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Card, PageHead, TableWrap } from '../ui/page.tsx';
import { usePriceBook } from './own-book.ts';
import { PriceTable } from './price-table.tsx';
import { QuoteCard } from './quote-card.tsx';
import './money.css';

addMessages(moneyMessages);

/** A price book with its sources, and what an order would cost by it. */
export function PriceBooks(): ReactElement {
  const { t } = useLanguage();
  const [book, setBook] = usePriceBook();
  const [wrong, setWrong] = useState<string>();
  const open = (text: string): void => {
    try {
      const read = JSON.parse(text) as PriceBook;
      createSetting({ priceBooks: [read] });
      setBook(read);
      setWrong(undefined);
    } catch (error) {
      setWrong(error instanceof BillingError || error instanceof SyntaxError ? error.message : t('prices.wrong'));
    }
  };
  return (
    <>
      <PageHead
        title={t('prices.title')}
        side={
          <div className="row">
            <FileButton label={t('prices.own')} accept=".json" onText={open} />
            {book !== published2016To2018 && (
              <Button
                kind="small quiet"
                onPress={() => {
                  setBook(published2016To2018);
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
          {wrong}
        </Notice>
      )}
      <Card>
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
        <p className="help">{t('prices.used')}</p>
      </Card>
      <PriceTable book={book} />
      <QuoteCard book={book} />
      <Card title={t('prices.sources')}>
        <TableWrap label={t('prices.sources')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('prices.sources')}</th>
                <th scope="col">{t('prices.confidence')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(book.sources).map(([name, { title, url, confidence }]) => (
                <tr key={name}>
                  <th scope="row">
                    {title} {url !== undefined && <div className="small muted mono">{url}</div>}
                  </th>
                  <td>
                    <Badge tone={confidence === 'several-sources' || confidence === 'own' ? 'good' : 'warn'}>
                      {t(`confidence.${confidence}`)}
                    </Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      </Card>
    </>
  );
}
