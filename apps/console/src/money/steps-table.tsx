import { textOfMoney } from '@dataplus/billing-rules';
import { Fragment, type ReactElement, useState } from 'react';
import { beijingTime, csvOf, saveFile } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card, TableWrap } from '../ui/page.tsx';
import { Segments } from '../ui/segments.tsx';
import { toneOf } from './chart-data.ts';
import { StepDialog } from './step-dialog.tsx';
import { stepText } from './step-text.ts';
import type { Step } from './steps.ts';

const page = 25;

/** Every step of an account, past and to come, each with its clauses and the way to its trace. */
export function StepsTable(props: {
  past: readonly Step[];
  future: readonly Step[];
  only: string;
  onOnly: (only: 'all' | 'change' | 'bill') => void;
}): ReactElement {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Step>();
  const [limit, setLimit] = useState(page);
  const only = props.only === 'change' || props.only === 'bill' ? props.only : 'all';
  const rows = [
    ...props.past.map((step) => ({ step, future: false })),
    ...props.future.map((step) => ({ step, future: true })),
  ].filter(({ step }) => only === 'all' || step.what === only);
  const save = (): void => {
    const head = ['at', 'when', 'step', 'amount', 'balance', 'owed', 'clauses'];
    const lines = rows.map(({ step, future }) => [
      beijingTime(step.at),
      future ? 'forecast' : 'reported',
      stepText(step, t),
      'amount' in step ? textOfMoney(step.amount) : '',
      textOfMoney(step.balance),
      textOfMoney(step.owed),
      step.clauses.map(({ agreement, clause }) => `${agreement} ${clause}`).join(' '),
    ]);
    saveFile('steps.csv', csvOf([head, ...lines]), 'text/csv');
  };
  return (
    <Card
      title={t('money.steps')}
      side={
        <div className="row">
          <Segments
            label={t('money.onlyWhat')}
            value={only}
            onChange={props.onOnly}
            options={[
              ['all', t('money.allSteps')],
              ['change', t('money.onlyChanges')],
              ['bill', t('money.onlyBills')],
            ]}
          />
          <Button kind="small" aria-label={t('money.stepsCsv')} onPress={save}>
            {t('money.download')}
          </Button>
        </div>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('money.nothing')} />
      ) : (
        <TableWrap label={t('money.steps')}>
          <table className="table steps">
            <thead>
              <tr>
                <th scope="col">{t('money.when')}</th>
                <th scope="col">{t('money.step')}</th>
                <th scope="col" className="right">
                  {t('money.amount')}
                </th>
                <th scope="col" className="right">
                  {t('money.balance')}
                </th>
                <th scope="col" className="right">
                  {t('money.owed')}
                </th>
                <th scope="col">{t('money.clauses')}</th>
                <th scope="col">{t('money.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, limit).map(({ step, future }, index) => (
                <Fragment key={step.what + step.id}>
                  {future && rows[index - 1]?.future !== true && (
                    <tr className="group">
                      <th colSpan={7} scope="rowgroup">
                        {t('money.future')}
                      </th>
                    </tr>
                  )}
                  <Row
                    step={step}
                    onOpen={() => {
                      setOpen(step);
                    }}
                  />
                </Fragment>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
      {rows.length > limit && (
        <Button
          onPress={() => {
            setLimit(limit + page);
          }}
        >
          {t('money.more', { n: Math.min(page, rows.length - limit) })}
        </Button>
      )}
      {open !== undefined && (
        <StepDialog
          step={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Card>
  );
}

function Row({ step, onOpen }: { step: Step; onOpen: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <tr>
      <td className="nowrap num">{beijingTime(step.at)}</td>
      <th scope="row">
        {step.what === 'change' ? <Badge tone={toneOf(step.to)}>{stepText(step, t)}</Badge> : stepText(step, t)}
      </th>
      <td className="right">{'amount' in step ? textOfMoney(step.amount) : ''}</td>
      <td className="right">{textOfMoney(step.balance)}</td>
      <td className="right">{step.owed === 0n ? <span className="muted">0.00</span> : textOfMoney(step.owed)}</td>
      <td>
        <span className="clauses">
          {step.clauses.slice(0, 3).map(({ agreement, clause }) => (
            <Clause key={agreement + clause} agreement={agreement} clause={clause} />
          ))}
          {step.clauses.length > 3 && <span className="muted small">+{step.clauses.length - 3}</span>}
        </span>
      </td>
      <td>
        {(step.trace?.length ?? 0) > 0 && (
          <Button kind="small" onPress={onOpen} aria-label={`${t('money.explain')}: ${stepText(step, t)}`}>
            {t('money.explain')}
          </Button>
        )}
      </td>
    </tr>
  );
}
