import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { Problem } from '../api/answer.tsx';
import { part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import type { AppliedEvent } from '../api/types.ts';
import { useAll } from '../api/use-all.ts';
import { useRead } from '../api/use-read.ts';
import { csvOf, grouped, saveFile } from '../format.ts';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty, Loading } from '../ui/feedback.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { useSearchText } from '../use-search.ts';

addMessages(accountMessages);

/** Calls of an item on a day, as the gateway adds them up. */
interface UsageSum {
  readonly day: string;
  readonly service: string;
  readonly item: string;
  readonly project: string;
  readonly quantity: string;
  readonly settled: string;
}

/** One use of something: told to the billing rules, or metered and not settled yet. */
interface Used {
  readonly id: string;
  readonly day: string;
  readonly service: string;
  readonly item: string;
  readonly project: string;
  readonly quantity: string;
  readonly source: 'calls' | 'reported' | 'waiting';
}

/** What an account used, day by day: the quantities that its bills are made of. */
export function Usage(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('usage.title')} lead={t('usage.lead')}>
      {(account) => <Loaded key={account} account={account} />}
    </AccountGate>
  );
}

function Loaded({ account }: { account: string }): ReactElement {
  const base = `/api/accounts/${part(account)}`;
  const events = useAll<AppliedEvent>(`${base}/events`);
  const sums = useRead<{ items: readonly UsageSum[] }>(`${base}/usage`);
  const used = useMemo(
    () =>
      events.items === undefined || sums.data === undefined
        ? undefined
        : [...waiting(sums.data.items), ...told(events.items)].toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    [events.items, sums.data],
  );
  const problem = events.problem ?? sums.problem;
  if (problem !== undefined)
    return (
      <Problem
        problem={problem}
        onRetry={() => {
          events.reload();
          sums.reload();
        }}
      />
    );
  return used === undefined ? <Loading /> : <List account={account} used={used} />;
}

/** What the day close, or somebody's report, told the billing rules. */
const told = (events: readonly AppliedEvent[]): Used[] =>
  events.flatMap(({ id, event }) => {
    if (event.type !== 'usage') return [];
    const { day, service, item, quantity, project = '' } = event as Readonly<Record<string, string>>;
    return [
      {
        id,
        day: day ?? '',
        service: service ?? '',
        item: item ?? '',
        project,
        quantity: quantity ?? '0',
        source: id.startsWith('usage:') ? ('calls' as const) : ('reported' as const),
      },
    ];
  });

/** What was metered and not settled yet. */
const waiting = (sums: readonly UsageSum[]): Used[] =>
  sums.flatMap(({ day, service, item, project, quantity, settled }) => {
    const left = BigInt(quantity) - BigInt(settled);
    if (left <= 0n) return [];
    const id = ['waiting', day, service, item, project].join(':');
    return [{ id, day, service, item, project, quantity: String(left), source: 'waiting' as const }];
  });

const tones = { calls: 'accent', reported: 'neutral', waiting: 'warn' } as const;

function List({ account, used }: { account: string; used: readonly Used[] }): ReactElement {
  const { t, language } = useLanguage();
  const [search, setSearch] = useSearchText();
  const { day = '', service = '' } = search;
  const services = [...new Set(used.map((one) => one.service))].sort();
  const rows = used.filter((one) => (day === '' || one.day === day) && (service === '' || one.service === service));
  return (
    <>
      <div className="filters">
        <TextField
          label={t('usage.day')}
          type="date"
          value={day}
          onChange={(next) => {
            setSearch({ day: next });
          }}
        />
        <Choice
          label={t('account.service')}
          value={service}
          onChange={(next) => {
            setSearch({ service: next });
          }}
          options={[['', t('usage.all')], ...services.map((one) => [one, serviceName(one, language)] as const)]}
        />
        {(day !== '' || service !== '') && (
          <Button
            onPress={() => {
              setSearch({ day: undefined, service: undefined });
            }}
          >
            {t('usage.clear')}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={t('usage.none')}>
          <p>{t('usage.noneHelp')}</p>
        </Empty>
      ) : (
        <div className="stack tight">
          <VirtualTable
            label={t('usage.list')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'day',
                title: t('bills.day'),
                width: '120px',
                cell: (one) => <span className="num">{one.day}</span>,
              },
              {
                id: 'service',
                title: t('account.service'),
                width: 'minmax(190px, 1.4fr)',
                cell: (one) => serviceName(one.service, language),
              },
              { id: 'item', title: t('account.item'), width: 'minmax(120px, 1fr)', cell: ({ item }) => item },
              {
                id: 'project',
                title: t('usage.project'),
                width: 'minmax(90px, 0.8fr)',
                cell: (one) => one.project || '–',
              },
              {
                id: 'quantity',
                title: t('account.quantity'),
                width: '160px',
                end: true,
                cell: ({ quantity }) => grouped(BigInt(quantity)),
              },
              {
                id: 'source',
                title: t('usage.source'),
                width: '150px',
                cell: ({ source }) => <Badge tone={tones[source]}>{t(`usage.${source}`)}</Badge>,
              },
              {
                id: 'bill',
                title: t('usage.bill'),
                width: '130px',
                cell: (one) =>
                  one.source === 'waiting' ? (
                    <span className="muted">{t('usage.later')}</span>
                  ) : (
                    <Link to="/bills" search={{ account, day: one.day, service: one.service }}>
                      {t('usage.toBill')}
                    </Link>
                  ),
              },
            ]}
          />
          <div className="row spread small muted">
            <span role="status">{t('api.shown', { n: rows.length })}</span>
            <Button
              kind="small"
              aria-label={t('api.csvOf', { what: t('usage.list') })}
              onPress={() => {
                const head = ['day', 'service', 'item', 'project', 'quantity', 'source'];
                const lines = rows.map((one) => [
                  one.day,
                  one.service,
                  one.item,
                  one.project,
                  one.quantity,
                  one.source,
                ]);
                saveFile(`usage-${account}.csv`, csvOf([head, ...lines]), 'text/csv');
              }}
            >
              {t('api.csv')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
