import { type AgreementId, agreementIds } from '@dataplus/agreement-terms';
import {
  deadline,
  dateOfDay,
  type Deadline,
  instantOfText,
  type PeriodUnit,
  textOfInstant,
} from '@dataplus/agreement-terms/calendar';
import { unitLabels } from '@dataplus/agreement-terms/labels';
import type { ReactElement } from 'react';
import { agreementMessages } from '../i18n/agreement-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { Clauses } from '../ui/clause.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { Segments } from '../ui/segments.tsx';
import { useSearchText } from '../use-search.ts';
import { isAgreement, titleOf } from './agreement-data.ts';
import { Calendar } from './calendar.tsx';
import { periodsOf } from './periods.ts';
import './agreements.css';
import './calendar.css';

addMessages(agreementMessages);

const withPeriods = agreementIds.filter((agreement) => periodsOf(agreement).length > 0);
const lastDayRules = ['next-working-day', 'after-holiday', 'stay'] as const;
const unitIds = ['working-day', 'natural-day', 'month', 'hour'] as const satisfies readonly PeriodUnit[];

/** When a period is over, on a calendar. */
export function Deadlines(): ReactElement {
  const { t, pick } = useLanguage();
  const [search, setSearch] = useSearchText();
  const own = search.own === 'yes';
  const agreement: AgreementId = isAgreement(search.agreement) ? search.agreement : 'market-vendor';
  const periods = periodsOf(agreement);
  const wanted = search.period ?? (agreement === 'market-vendor' ? 'market-deposit-top-up-period' : '');
  const stated = periods.find(({ id }) => id === wanted) ?? periods[0];
  const unit = own ? (unitIds.find((one) => one === search.unit) ?? 'working-day') : (stated?.unit ?? 'natural-day');
  const amount = own ? Number(search.amount ?? '10') : (stated?.amount ?? 1);
  const fromText = search.from ?? '2016-09-29T10:00';
  const firstDay = search.first === 'count' ? 'count' : 'skip';
  const lastDayOff = lastDayRules.find((one) => one === search.last) ?? 'next-working-day';
  const from = instantOf(fromText);
  const wrongAmount = !Number.isInteger(amount) || amount < 1 || amount > 10_000;
  const result: Deadline | undefined =
    from === undefined || wrongAmount ? undefined : deadline(from, { amount, unit, firstDay, lastDayOff });

  return (
    <>
      <PageHead title={t('deadlines.title')}>{t('deadlines.lead')}</PageHead>
      <div className="deadlines">
        <Card
          title={t('deadlines.source')}
          side={
            <Segments
              label={t('deadlines.source')}
              value={own ? 'own' : 'agreement'}
              onChange={(next) => {
                setSearch({ own: next === 'own' ? 'yes' : undefined });
              }}
              options={[
                ['agreement', t('deadlines.fromAgreement')],
                ['own', t('deadlines.own')],
              ]}
            />
          }
        >
          {own ? (
            <div className="two">
              <TextField
                label={t('deadlines.amount')}
                inputMode="numeric"
                value={search.amount ?? '10'}
                wrong={wrongAmount ? t('deadlines.wrongAmount') : undefined}
                onChange={(text) => {
                  setSearch({ amount: text });
                }}
              />
              <Choice
                label={t('deadlines.unit')}
                value={unit}
                onChange={(next) => {
                  setSearch({ unit: next });
                }}
                options={unitIds.map((one) => [one, pick(unitLabels[one])])}
              />
            </div>
          ) : (
            <>
              <Choice
                label={t('agreements.agreement')}
                value={agreement}
                onChange={(next) => {
                  setSearch({ agreement: next, period: undefined });
                }}
                options={withPeriods.map((one) => [one, pick(titleOf(one))])}
              />
              <Choice
                label={t('deadlines.period')}
                value={stated?.id ?? ''}
                onChange={(next) => {
                  setSearch({ agreement, period: next });
                }}
                options={periods.map(({ id, label }) => [id, pick(label)])}
                help={stated && <Clauses agreement={agreement} clauses={stated.clauses} />}
              />
            </>
          )}
          <TextField
            label={t('deadlines.from')}
            type="datetime-local"
            value={fromText}
            wrong={from === undefined ? t('deadlines.wrongFrom') : undefined}
            onChange={(text) => {
              setSearch({ from: text });
            }}
          />
          {unit !== 'hour' && (
            <Choice
              label={t('deadlines.firstDay')}
              value={firstDay}
              onChange={(next) => {
                setSearch({ first: next });
              }}
              options={[
                ['skip', t('deadlines.firstSkip')],
                ['count', t('deadlines.firstCount')],
              ]}
            />
          )}
          {(unit === 'natural-day' || unit === 'month') && (
            <Choice
              label={t('deadlines.lastDay')}
              value={lastDayOff}
              onChange={(next) => {
                setSearch({ last: next });
              }}
              options={[
                ['next-working-day', t('deadlines.lastNext')],
                ['after-holiday', t('deadlines.lastHoliday')],
                ['stay', t('deadlines.lastStay')],
              ]}
            />
          )}
        </Card>
        {result !== undefined && from !== undefined && (
          <div className="stack">
            <Card>
              <div className="figure" role="status">
                <span className="label">{t('deadlines.ends')}</span>
                <span className="value">
                  {unit === 'hour'
                    ? textOfInstant(result.ends).replace('T', ' ').slice(0, 19)
                    : t('deadlines.endOfDay', { date: dateOfDay(result.lastDay) })}
                </span>
              </div>
              {result.movedDays > 0 && <Notice>{t('deadlines.moved', { days: result.movedDays })}</Notice>}
              {result.provisional && <Notice tone="warn">{t('deadlines.provisional')}</Notice>}
            </Card>
            <Calendar period={{ from, unit, firstDay, deadline: result }} />
          </div>
        )}
      </div>
    </>
  );
}

/** Reads what a date-time field holds, as Beijing time. */
function instantOf(text: string): number | undefined {
  try {
    return instantOfText(`${/T\d\d:\d\d$/.test(text) ? `${text}:00` : text}+08:00`);
  } catch {
    return undefined;
  }
}
