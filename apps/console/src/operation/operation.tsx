import type { ReactElement } from 'react';
import { OperatorGate } from '../api/operator-gate.tsx';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { AccountsCard } from './accounts-card.tsx';
import { ClockCard } from './clock-card.tsx';
import { LedgerCard } from './ledger-card.tsx';

addMessages(operationMessages);

/** What the operator of a gateway does: clock, day close, accounts. */
export function Operation(): ReactElement {
  const { t } = useLanguage();
  return (
    <OperatorGate title={t('operation.title')} lead={t('operation.lead')}>
      <div className="columns">
        <ClockCard />
        <LedgerCard />
      </div>
      <AccountsCard />
    </OperatorGate>
  );
}
