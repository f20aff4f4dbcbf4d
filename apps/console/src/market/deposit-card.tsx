import type { Deposit } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { timeOf, yuanOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import type { Session } from '../api/session.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Figure } from '../money/figures.tsx';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Card, TableWrap } from '../ui/page.tsx';

/** The deposit of a vendor, what moved it, and until when it must be made good. */
export function DepositCard({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/vendors/${part(vendor)}/deposit`;
  const read = useRead<Deposit>(base);
  const [paying, setPaying] = useState(false);
  return (
    <Card
      title={t('market.deposit')}
      side={
        session.role === 'operator' && (
          <Button
            kind="small"
            onPress={() => {
              setPaying(true);
            }}
          >
            {t('market.payDeposit')}
          </Button>
        )
      }
    >
      <Answered read={read}>
        {({ required, balance, replenishBy, movements }) => (
          <>
            <div className="figures">
              <Figure label={t('market.required')} value={yuanOf(required)} />
              <Figure label={t('market.has')} value={yuanOf(balance)} />
            </div>
            {replenishBy !== undefined && (
              <Notice tone="warn" title={t('market.replenishBy', { day: replenishBy })}>
                <Link to="/deadlines" search={{ agreement: 'market-vendor', period: 'market-deposit-top-up-period' }}>
                  {t('market.inCalendar')}
                </Link>
              </Notice>
            )}
            {movements.length > 0 && (
              <TableWrap label={t('market.movements')}>
                <table className="table">
                  <tbody>
                    {movements.map(({ kind, amount, at, citation }) => (
                      <tr key={kind + at}>
                        <td className="nowrap num">{timeOf(at)}</td>
                        <th scope="row">{kind}</th>
                        <td className="right">{yuanOf(amount)}</td>
                        <td>
                          <Clause agreement={citation.agreement} clause={citation.clause} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableWrap>
            )}
          </>
        )}
      </Answered>
      {paying && (
        <ActionDialog
          title={t('market.payDeposit')}
          fields={[{ name: 'amount', label: t('market.depositAmount'), kind: 'yuan' }]}
          submit={t('market.payDeposit')}
          run={({ amount = '' }) =>
            callApi('POST', `${base}/payments`, { amount: { currency: 'CNY', amount: amount.trim() } })
          }
          onDone={read.reload}
          onClose={() => {
            setPaying(false);
          }}
        />
      )}
    </Card>
  );
}
