import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import type { ServiceConfiguration } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { betaTones, type ReviewedApplication } from '../operation/beta-application.ts';
import { ReviewClock } from '../operation/review-clock.tsx';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Badge } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

/** The beta applications of an account, and how to hand one in. */
export function Betas(props: { account: string; served: readonly ServiceConfiguration[] }): ReactElement | null {
  const { t, language } = useLanguage();
  const path = `/api/accounts/${part(props.account)}/beta-applications`;
  const read = useRead<{ items: readonly ReviewedApplication[] }>(path);
  const clock = useRead<{ now: string }>('/api/clock');
  const [applying, setApplying] = useState(false);
  const betas = props.served.filter(({ beta }) => beta === true);
  if (betas.length === 0) return null;
  return (
    <Card
      title={t('beta.title')}
      side={
        <Button
          kind="small"
          onPress={() => {
            setApplying(true);
          }}
        >
          {t('beta.apply')}
        </Button>
      }
    >
      <Answered read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('beta.none')}</p>
          ) : (
            <DataTable
              label={t('beta.title')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'service',
                  title: t('services.service'),
                  head: true,
                  cell: ({ service }) => serviceName(service, language),
                },
                {
                  id: 'state',
                  title: t('api.state'),
                  cell: ({ state }) => <Badge tone={betaTones[state]}>{t(`beta.${state}`)}</Badge>,
                },
                {
                  id: 'at',
                  title: t('decisions.submitted'),
                  whole: true,
                  cell: ({ submittedAt }) => timeOf(submittedAt),
                },
                {
                  id: 'expected',
                  title: t('beta.expectedBy'),
                  cell: (application) => <ReviewClock application={application} now={clock.data?.now} />,
                },
                { id: 'reason', title: t('beta.reason'), cell: ({ reason }) => reason },
              ]}
            />
          )
        }
      </Answered>
      {applying && (
        <ActionDialog
          title={t('beta.apply')}
          text={t('beta.text')}
          fields={[
            {
              name: 'service',
              label: t('services.service'),
              kind: 'choice',
              options: betas.map(({ id }) => [id, serviceName(id, language)] as const),
            },
            { name: 'reason', label: t('beta.reason'), kind: 'area' },
          ]}
          submit={t('beta.apply')}
          run={(values) => callApi('POST', path, values)}
          onDone={read.reload}
          onClose={() => {
            setApplying(false);
          }}
        />
      )}
    </Card>
  );
}
