import { textOfMoney } from '@dataplus/billing-rules';
import { type ReactElement, useState } from 'react';
import { beijingTime, csvOf, saveFile } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
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
  const { t, language } = useLanguage();
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
      stepText(step, t, language),
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
        <DataTable
          label={t('money.steps')}
          rows={rows.slice(0, limit)}
          rowKey={({ step }) => step.what + step.id}
          groupOf={({ future }) => (future ? t('money.future') : undefined)}
          columns={[
            { id: 'at', title: t('money.when'), whole: true, cell: ({ step }) => beijingTime(step.at) },
            {
              id: 'what',
              title: t('money.step'),
              head: true,
              cell: ({ step }) =>
                step.what === 'change' ? (
                  <Badge tone={toneOf(step.to)}>{stepText(step, t, language)}</Badge>
                ) : (
                  stepText(step, t, language)
                ),
            },
            {
              id: 'amount',
              title: t('money.amount'),
              end: true,
              cell: ({ step }) => ('amount' in step ? textOfMoney(step.amount) : '–'),
            },
            { id: 'balance', title: t('money.balance'), end: true, cell: ({ step }) => textOfMoney(step.balance) },
            {
              id: 'owed',
              title: t('money.owed'),
              end: true,
              cell: ({ step }) => (step.owed === 0n ? <span className="muted">0.00</span> : textOfMoney(step.owed)),
            },
            { id: 'clauses', title: t('money.clauses'), cell: ({ step }) => <FirstClauses step={step} /> },
            {
              id: 'why',
              title: t('money.why'),
              cell: ({ step }) =>
                (step.trace?.length ?? 0) > 0 && (
                  <Button
                    kind="small"
                    aria-label={`${t('money.explain')}: ${stepText(step, t, language)}`}
                    onPress={() => {
                      setOpen(step);
                    }}
                  >
                    {t('money.explain')}
                  </Button>
                ),
            },
          ]}
        />
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

function FirstClauses({ step }: { step: Step }): ReactElement {
  return (
    <span className="clauses">
      {step.clauses.slice(0, 3).map(({ agreement, clause }) => (
        <Clause key={agreement + clause} agreement={agreement} clause={clause} />
      ))}
      {step.clauses.length > 3 && <span className="muted small">+{step.clauses.length - 3}</span>}
    </span>
  );
}
