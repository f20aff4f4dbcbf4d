import type { PriceBook } from '@dataplus/billing-rules';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi } from '../api/call.ts';
import { OperatorGate } from '../api/operator-gate.tsx';
import { type ApiProblem, asProblem } from '../api/problem.ts';
import { useRead } from '../api/use-read.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { useKept } from '../kept.ts';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Card } from '../ui/page.tsx';
import { BookChanges } from './book-changes.tsx';
import { BookFacts } from './book-facts.tsx';
import { bookFaultText } from './book-fault.ts';
import { nameOfBook } from './prices-in-force.ts';
import { readBook } from './read-book.ts';
import './money.css';

addMessages(moneyMessages);

/** Publishing a price book: checked by the rules as one types, with all that it would change, before it is sent. */
export function PublishPrices(): ReactElement {
  const { t } = useLanguage();
  return (
    <OperatorGate title={t('publish.title')} lead={t('publish.lead')}>
      <div className="row">
        <Link to="/prices" className="button">
          {t('publish.back')}
        </Link>
      </div>
      <Loaded />
    </OperatorGate>
  );
}

function Loaded(): ReactElement {
  const books = useRead<{ items: readonly PriceBook[] }>('/api/price-books');
  return <Answered read={books}>{({ items }) => <Draft books={items} />}</Answered>;
}

function Draft({ books }: { books: readonly PriceBook[] }): ReactElement {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useKept('publish.text', '');
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const read = useMemo(() => readBook(text, books), [text, books]);
  const newest = books.at(-1);
  const change = (next: string): void => {
    setText(next);
    setProblem(undefined);
  };
  const publish = (book: PriceBook): void => {
    setBusy(true);
    setProblem(undefined);
    callApi<PriceBook>('POST', '/api/price-books', book)
      .then(
        () => {
          setText('');
          void navigate({ to: '/prices', search: { book: nameOfBook(book) } });
        },
        (error: unknown) => {
          setProblem(asProblem(error));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <Card
        title={t('publish.book')}
        side={
          <div className="row">
            {newest !== undefined && (
              <Button
                kind="small"
                onPress={() => {
                  change(JSON.stringify(newest, null, 2));
                }}
              >
                {t('publish.beginWith', { book: nameOfBook(newest) })}
              </Button>
            )}
            <FileButton label={t('publish.file')} accept=".json" onText={change} />
          </div>
        }
      >
        <TextAreaField
          label={t('publish.text')}
          help={t('publish.textHelp')}
          rows={14}
          value={text}
          wrong={read.ok ? undefined : bookFaultText(read.fault, t)}
          onChange={change}
        />
      </Card>
      {read.ok && (
        <Card title={t('book.changes')}>
          <BookFacts book={read.book} />
          <BookChanges draft={read.book} books={books} />
        </Card>
      )}
      {problem !== undefined && <Problem problem={problem} />}
      {read.ok && (
        <div className="row">
          <Button
            kind="primary"
            isDisabled={busy}
            onPress={() => {
              publish(read.book);
            }}
          >
            {t('publish.submit', { date: read.book.effectiveFrom })}
          </Button>
          <span className="help">{t('publish.submitHelp')}</span>
        </div>
      )}
    </>
  );
}
