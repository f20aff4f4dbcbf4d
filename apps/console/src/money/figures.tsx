import { type Fen, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { beijingTime } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Clause } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { toneOf } from './chart-data.ts';
import type { Step } from './steps.ts';

/** What matters of an account at a glance, and what comes first. */
export function Figures(props: {
  balance: Fen;
  owed: Fen;
  at: number;
  lasts: bigint | undefined;
  changes: readonly Extract<Step, { what: 'change' }>[];
}): ReactElement {
  const { t } = useLanguage();
  const now = t('money.now', { date: beijingTime(props.at).slice(0, 10) });
  return (
    <div className="outlook">
      <Card>
        <div className="figures">
          <Figure label={t('money.balance')} value={`¥${textOfMoney(props.balance)}`} help={now} />
          <Figure label={t('money.owed')} value={`¥${textOfMoney(props.owed)}`} help={now} />
          <Figure
            label={t('money.lasts')}
            value={props.lasts === undefined ? '∞' : t('money.days', { n: Number(props.lasts) })}
            help={props.lasts === undefined ? t('money.lastsEver') : t('money.lastsHelp')}
          />
        </div>
      </Card>
      <Card title={t('money.what')}>
        {props.changes.length === 0 ? (
          <p className="muted">{t('money.nothing')}</p>
        ) : (
          <ol className="coming">
            {props.changes.slice(0, 6).map((step) => (
              <li key={step.id}>
                <time className="num">{beijingTime(step.at)}</time>
                <span>
                  {step.service} <Badge tone={toneOf(step.to)}>{t(`rung.${step.to}`)}</Badge>
                </span>
                <span className="clauses">
                  {step.clauses.map(({ agreement, clause }) => (
                    <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
                  ))}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
}

/** One figure with its name and what to know about it. */
export function Figure({ label, value, help }: { label: string; value: string; help?: string }): ReactElement {
  return (
    <div className="figure">
      <span className="label">{label}</span>
      <span className="value">{value}</span>
      {help !== undefined && <span className="help">{help}</span>}
    </div>
  );
}
