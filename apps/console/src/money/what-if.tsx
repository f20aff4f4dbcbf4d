import { dateOfDay, dayOfDate, dayOfInstant } from '@dataplus/agreement-terms/calendar';
import { BillingError, type DailyUsage } from '@dataplus/billing-rules';
import { type ReactElement, useMemo } from 'react';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { useKept } from '../kept.ts';
import { Empty } from '../ui/feedback.tsx';
import { PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { AssumeCard } from './assume-card.tsx';
import { EventsCard } from './events-card.tsx';
import { Outlook } from './outlook.tsx';
import { usePriceBook } from './own-book.ts';
import { lastUsage, pastOf } from './project.ts';
import { accountsOf, readEvents } from './read-events.ts';
import { sampleEvents } from './sample-events.ts';
import './money.css';

addMessages(moneyMessages);

/** How far one may look ahead, in days. */
const farthest = 400;

/** What will happen to an account if nobody tops up, computed by the billing rules. */
export function WhatIf(): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const [text, setText] = useKept('money.events', sampleEvents());
  const [book] = usePriceBook();
  const [ownUsage, setOwnUsage] = useKept<readonly DailyUsage[] | undefined>('money.usage', undefined);
  const read = useMemo(() => readEvents(text), [text]);
  const events = read.ok ? read.events : [];
  const accounts = accountsOf(events);
  const account = accounts.find((one) => one === search.account) ?? accounts[0];
  const past = useMemo(() => {
    try {
      return account === undefined || !read.ok ? undefined : pastOf(read.events, account, book);
    } catch (error) {
      if (error instanceof BillingError) return error;
      throw error;
    }
  }, [read, account, book]);

  const ready = past === undefined || past instanceof BillingError || past.points.length === 0 ? undefined : past;
  const today = ready === undefined ? 0 : Math.max(dayOfInstant(ready.state.at), ready.state.closedThrough + 1);
  const until = Math.min(Math.max(dayOf(search.until) ?? today + 45, today + 1), today + farthest);
  const usage = ownUsage ?? (account === undefined ? [] : lastUsage(events, account));
  const changeText = (next: string): void => {
    setText(next);
    setOwnUsage(undefined);
    setSearch({ account: undefined, until: undefined, pause: undefined, pay: undefined });
  };

  return (
    <>
      <PageHead title={t('money.title')}>{t('money.lead')}</PageHead>
      <div className="inputs">
        <EventsCard
          text={text}
          onText={changeText}
          read={read}
          failure={past instanceof BillingError ? past.message : undefined}
          accounts={accounts}
          account={account ?? ''}
          onAccount={(next) => {
            setOwnUsage(undefined);
            setSearch({ account: next });
          }}
        />
        {ready !== undefined && (
          <AssumeCard
            usage={usage}
            onUsage={setOwnUsage}
            until={dateOfDay(until)}
            onUntil={(date) => {
              setSearch({ until: date });
            }}
          />
        )}
      </div>
      {ready === undefined ? (
        <Empty title={t('money.none')}>
          <p>{t('money.noneHelp')}</p>
        </Empty>
      ) : (
        <Outlook past={ready} today={today} until={until} usage={usage} />
      )}
    </>
  );
}

function dayOf(text: string | undefined): number | undefined {
  try {
    return text === undefined ? undefined : dayOfDate(text);
  } catch {
    return undefined;
  }
}
