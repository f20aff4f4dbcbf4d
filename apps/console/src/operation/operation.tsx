import type { ReactElement } from 'react';
import { Gate } from '../api/gate.tsx';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { Empty } from '../ui/feedback.tsx';
import { PageHead } from '../ui/page.tsx';
import { AccountsCard } from './accounts-card.tsx';
import { ClockCard } from './clock-card.tsx';
import { LedgerCard } from './ledger-card.tsx';

addMessages(operationMessages);

/** What the operator of a gateway does: clock, day close, accounts. */
export function Operation(): ReactElement {
  const { t } = useLanguage();
  return (
    <Gate title={t('operation.title')}>
      {({ role }) => (
        <>
          <PageHead title={t('operation.title')}>{t('operation.lead')}</PageHead>
          {role === 'operator' ? (
            <>
              <div className="columns">
                <ClockCard />
                <LedgerCard />
              </div>
              <AccountsCard />
            </>
          ) : (
            <Empty title={t('api.operatorOnly')}>
              <p>{t('api.operatorOnlyHelp')}</p>
            </Empty>
          )}
        </>
      )}
    </Gate>
  );
}
