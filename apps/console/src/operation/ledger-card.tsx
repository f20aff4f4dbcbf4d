import { type ReactElement, useState } from 'react';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi } from '../api/call.ts';
import { useAct } from '../api/use-act.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

interface Check {
  readonly ok: boolean;
  readonly accounts: number;
  readonly faults: readonly string[];
}

/** Settles what is over, and shows whether the ledger adds up. */
export function LedgerCard(): ReactElement {
  const { t } = useLanguage();
  const check = useRead<Check>('/api/ledger/check');
  const [closed, setClosed] = useState<{ through: string; closed: number }>();
  const { act, problem } = useAct(check.reload);
  return (
    <Card
      title={t('operation.dayClose')}
      side={
        <Button
          kind="small"
          onPress={() => {
            act(callApi<{ through: string; closed: number }>('POST', '/api/day-close', {}).then(setClosed));
          }}
        >
          {t('operation.close')}
        </Button>
      }
    >
      <p className="help">{t('operation.dayCloseText')}</p>
      {closed !== undefined && (
        <Notice tone="good" live>
          {t('operation.closed', { through: closed.through, n: closed.closed })}
        </Notice>
      )}
      {problem !== undefined && <Problem problem={problem} />}
      <Answered read={check}>
        {({ ok, accounts, faults }) =>
          ok ? (
            <Notice tone="good" title={t('operation.ledger')}>
              {t('operation.ledgerOk', { n: accounts })}
            </Notice>
          ) : (
            <Notice tone="bad" title={t('operation.ledgerBad')}>
              {faults.join('; ')}
            </Notice>
          )
        }
      </Answered>
    </Card>
  );
}
