import type { ReactElement } from 'react';
import { OperatorGate } from '../api/operator-gate.tsx';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useSearchText } from '../use-search.ts';
import { BetaApplications } from './beta-applications.tsx';
import { RealNames } from './real-names.tsx';

addMessages(operationMessages);

/** What waits for a word of the operator: real names, and places in betas. */
export function Decisions(): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const tab = search.tab === 'beta' ? 'beta' : 'real-name';
  return (
    <OperatorGate title={t('decisions.title')} lead={t('decisions.lead')}>
      <Tabs
        label={t('decisions.parts')}
        value={tab}
        onChange={(next) => {
          setSearch({ tab: next === 'real-name' ? undefined : next, state: undefined });
        }}
        tabs={[
          ['real-name', t('decisions.realNames')],
          ['beta', t('decisions.betas')],
        ]}
      >
        {tab === 'beta' ? <BetaApplications /> : <RealNames />}
      </Tabs>
    </OperatorGate>
  );
}
