import { dateOfDay, dayOfDate, dayOfInstant, instantOfText } from '@dataplus/agreement-terms/calendar';
import {
  BillingError,
  createSetting,
  type CustomerEvent,
  type DailyUsage,
  eventOfWire,
  type PriceBook,
  type Readings,
  textOfMoney,
} from '@dataplus/billing-rules';
import { type ReactElement, useMemo, useState } from 'react';
import { Answered, Problem } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import type { AppliedEvent, Balance } from '../api/types.ts';
import { useAll } from '../api/use-all.ts';
import { useRead } from '../api/use-read.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { AssumeCard } from '../money/assume-card.tsx';
import { Outlook } from '../money/outlook.tsx';
import { lastUsage, type Past, replay } from '../money/project.ts';
import { Empty, Loading, Notice } from '../ui/feedback.tsx';
import { useSearchText } from '../use-search.ts';
import { yuanOf } from './wire.ts';
import '../money/money.css';

addMessages(accountMessages);
addMessages(moneyMessages);

/** How far one may look ahead, in days, and how far one looks unless one says. */
const [farthest, usual] = [400, 45];

/** Balance and standing of an account over time, what was and what will be, computed from its events by the same rules. */
export function AccountOutlook(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('outlook.title')} lead={t('outlook.lead')}>
      {(account) => <Loaded key={account} account={account} />}
    </AccountGate>
  );
}

interface Items<T> {
  readonly items: readonly T[];
}

/** What the rules go by in this gateway. */
interface Rules {
  readonly books: Items<PriceBook>;
  readonly readings: Items<{ readonly name: string; readonly value: string }>;
  readonly charging: Items<{ readonly service: string; readonly firstDay: string }>;
}

function Loaded({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}`;
  const events = useAll<AppliedEvent>(`${base}/events`);
  const books = useRead<Rules['books']>('/api/price-books');
  const readings = useRead<Rules['readings']>('/api/readings');
  const charging = useRead<Rules['charging']>('/api/charging');
  const balance = useRead<Balance>(`${base}/balance`);
  const past = useMemo(() => {
    if (events.items === undefined || !books.data || !readings.data || !charging.data) return undefined;
    return pastOf(account, events.items, { books: books.data, readings: readings.data, charging: charging.data });
  }, [account, events.items, books.data, readings.data, charging.data]);
  const problem = events.problem ?? books.problem ?? readings.problem ?? charging.problem;
  if (problem !== undefined) return <Problem problem={problem} onRetry={events.reload} />;
  if (past === undefined)
    return (
      <>
        <Loading />
        {events.count > 0 && <p className="muted">{t('outlook.reading', { n: events.count })}</p>}
      </>
    );
  if (past instanceof BillingError)
    return (
      <Notice tone="bad" title={t('outlook.failed')}>
        {past.message}
      </Notice>
    );
  if (past.points.length === 0)
    return (
      <Empty title={t('outlook.nothing')}>
        <p>{t('outlook.nothingHelp')}</p>
      </Empty>
    );
  return (
    <Answered read={balance}>
      {(told) => (
        <>
          <Agreement told={told} past={past} />
          <Ahead past={past} now={instantOfText(told.at)} />
        </>
      )}
    </Answered>
  );
}

function pastOf(
  account: string,
  wire: readonly AppliedEvent[],
  { books, readings, charging }: Rules,
): (Past & { readonly events: readonly CustomerEvent[] }) | BillingError {
  try {
    const chosen = Object.fromEntries(readings.items.map(({ name, value }) => [name, value])) as Partial<Readings>;
    const setting = {
      ...createSetting({ priceBooks: books.items, readings: chosen }),
      charging: new Map(charging.items.map(({ service, firstDay }) => [service, dayOfDate(firstDay)])),
    };
    const events = wire.map(({ event }) => eventOfWire(event) as CustomerEvent);
    return { ...replay(account, events, setting), events };
  } catch (error) {
    if (error instanceof BillingError) return error;
    throw error;
  }
}

/** Whether this page comes to the balance that the gateway has. It does not where prices or readings were changed since. */
function Agreement({ told, past }: { told: Balance; past: Past }): ReactElement | null {
  const { t } = useLanguage();
  const here = textOfMoney(past.state.balance);
  if (here === told.balance.amount) return null;
  return (
    <Notice tone="warn" title={t('outlook.differs', { here: `¥${here}`, there: yuanOf(told.balance) })}>
      {t('outlook.differsHelp')}
    </Notice>
  );
}

function Ahead({
  past,
  now,
}: {
  past: Past & { readonly events: readonly CustomerEvent[] };
  now: number;
}): ReactElement {
  const [search, setSearch] = useSearchText();
  const [ownUsage, setOwnUsage] = useState<readonly DailyUsage[]>();
  const reported = useMemo(() => lastUsage(past.events, past.state.account), [past]);
  const usage = ownUsage ?? reported;
  const today = Math.max(dayOfInstant(now), past.state.closedThrough + 1);
  const until = Math.min(Math.max(dayOr(search.until, today + usual), today + 1), today + farthest);
  return (
    <Outlook past={past} today={today} until={until} usage={usage} now={now} settledAfter={0}>
      <AssumeCard
        usage={usage}
        onUsage={setOwnUsage}
        until={dateOfDay(until)}
        onUntil={(date) => {
          setSearch({ until: date });
        }}
      />
    </Outlook>
  );
}

function dayOr(text: string | undefined, otherwise: number): number {
  try {
    return text === undefined ? otherwise : dayOfDate(text);
  } catch {
    return otherwise;
  }
}
