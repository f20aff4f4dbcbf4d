import type { ReactElement } from 'react';
import { Gate } from '../api/gate.tsx';
import { accountMessages } from '../i18n/account-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { marketMessages } from '../i18n/market-messages.ts';
import { moneyMessages } from '../i18n/money-messages.ts';
import { PageHead } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useSearchText } from '../use-search.ts';
import { Entry } from './entry.tsx';
import { Listings } from './listings.tsx';
import { VendorPage } from './vendor-page.tsx';
import { Vendors } from './vendors.tsx';

addMessages(marketMessages);
addMessages(accountMessages);
addMessages(moneyMessages);

/** The service market: vendors, their entry, what they list. */
export function Market(): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const tab = search.tab === 'entry' || search.tab === 'listings' ? search.tab : 'vendors';
  return (
    <Gate title={t('market.title')}>
      {(session) =>
        search.vendor !== undefined && search.vendor !== '' ? (
          <VendorPage key={search.vendor} vendor={search.vendor} session={session} />
        ) : (
          <>
            <PageHead title={t('market.title')}>{t('market.lead')}</PageHead>
            <Tabs
              label={t('market.parts')}
              value={tab}
              onChange={(next) => {
                setSearch({ tab: next === 'vendors' ? undefined : next });
              }}
              tabs={[
                ['vendors', t('market.vendors')],
                ['entry', t('market.entry')],
                ['listings', t('market.listings')],
              ]}
            >
              {tab === 'vendors' && <Vendors />}
              {tab === 'entry' && <Entry session={session} />}
              {tab === 'listings' && <Listings session={session} />}
            </Tabs>
          </>
        )
      }
    </Gate>
  );
}
