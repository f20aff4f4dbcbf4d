import type { MarketCategory, Studio } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { Problem } from '../api/answer.tsx';
import type { Session } from '../api/session.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { Listings } from './listings.tsx';

const categories = ['raw-data', 'api', 'tool'] as const satisfies MarketCategory[];

/** The studios of a vendor with what is listed in each. */
export function Studios({ vendor, session }: { vendor: string; session: Session }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/vendors/${part(vendor)}/studios`;
  const pages = usePages<Studio>(base);
  const [opening, setOpening] = useState(false);
  return (
    <Card
      title={t('market.studios')}
      side={
        <Button
          kind="small"
          onPress={() => {
            setOpening(true);
          }}
        >
          {t('market.openStudio')}
        </Button>
      }
    >
      {pages.problem !== undefined && <Problem problem={pages.problem} />}
      {!pages.loading && pages.items.length === 0 && <Empty title={t('api.none')} />}
      {pages.items.map((studio) => (
        <section key={studio.id} className="stack tight" aria-label={studio.name}>
          <h3 className="row">
            {studio.name} <Badge>{t(`category.${studio.category}`)}</Badge>
            <Badge tone={studio.state === 'open' ? 'good' : 'warn'}>{t(`marketState.${studio.state}`)}</Badge>
          </h3>
          <Listings session={session} studio={studio.id} />
        </section>
      ))}
      {opening && (
        <ActionDialog
          title={t('market.openStudio')}
          fields={[
            {
              name: 'category',
              label: t('market.category'),
              kind: 'choice',
              options: categories.map((one) => [one, t(`category.${one}`)] as const),
            },
            { name: 'name', label: t('market.name') },
          ]}
          submit={t('market.openStudio')}
          run={(values) => callApi('POST', base, values)}
          onDone={pages.reload}
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </Card>
  );
}
