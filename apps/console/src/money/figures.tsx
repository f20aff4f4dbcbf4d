import { type Fen, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { beijingTime } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';

/** What matters of an account at a glance. */
export function Figures(props: { balance: Fen; owed: Fen; at: number; lasts: bigint | undefined }): ReactElement {
  const { t } = useLanguage();
  const now = t('money.now', { date: beijingTime(props.at).slice(0, 10) });
  return (
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
