import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { citedIn } from '../money/steps.ts';
import { Clause } from '../ui/clause.tsx';
import { Badge } from '../ui/feedback.tsx';
import { movedBy, type WireMarketAnswer } from './market-answer.ts';

/** What followed from an event of a vendor: money that moved, dates that were set, what was refused; each with its clause. */
export function MarketOutcome({ answer }: { answer: WireMarketAnswer }): ReactElement {
  const { t } = useLanguage();
  const { transactions, dates, refusals } = answer;
  if (transactions.length + dates.length + refusals.length === 0)
    return <span className="muted">{t('market.noPostings')}</span>;
  return (
    <ul className="stack tight">
      {transactions.map((transaction) => {
        const { amount, from } = movedBy(transaction);
        return (
          <li key={transaction.id} className="row">
            <strong className="num">¥{amount}</strong> {t(`kind.${transaction.kind}`)}
            {!transaction.kind.startsWith('deposit') && <Badge>{t(`moneySource.${from}`)}</Badge>}
            {citedIn(transaction.trace).map(({ agreement, clause }) => (
              <Clause key={agreement + clause} agreement={agreement} clause={clause} />
            ))}
          </li>
        );
      })}
      {dates.map(({ what, lastDay, provisional, clause }) => (
        <li key={what} className="row">
          <Link
            to="/deadlines"
            search={{
              agreement: 'market-vendor',
              period: what === 'deposit-made-good' ? 'market-deposit-top-up-period' : 'market-deposit-return-period',
            }}
          >
            {t(`marketDate.${what}`, { day: lastDay })}
          </Link>
          {provisional && <Badge tone="warn">{t('market.provisional')}</Badge>}
          <Clause agreement={clause.agreement} clause={clause.clause} />
        </li>
      ))}
      {refusals.map(({ code, clause }) => (
        <li key={code} className="row">
          <Badge tone="bad">{t(`rule.${code}`)}</Badge>
          <Clause agreement={clause.agreement} clause={clause.clause} />
        </li>
      ))}
    </ul>
  );
}
