import { type ReactElement, useEffect, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import type { ServiceConfiguration } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';

interface Quota {
  readonly service: string;
  readonly places: number;
  readonly taken: number;
}

/** How many applications for each beta are approved at most, and how many places are left. Read anew in each round. */
export function BetaPlaces({ round }: { round: number }): ReactElement {
  const { t, language } = useLanguage();
  const services = useRead<{ items: readonly ServiceConfiguration[] }>('/api/services');
  const quotas = useRead<{ items: readonly Quota[] }>('/api/beta-quotas');
  const [setting, setSetting] = useState<string>();
  const { reload } = quotas;
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const quotaOf = (service: string): Quota | undefined => quotas.data?.items.find((one) => one.service === service);
  return (
    <Card title={t('decisions.places')}>
      <Answered read={services}>
        {({ items }) => {
          const betas = items.filter(({ beta }) => beta === true).map(({ id }) => id);
          return betas.length === 0 ? (
            <Empty title={t('decisions.noBetaServices')} />
          ) : (
            <DataTable
              label={t('decisions.places')}
              rows={betas}
              rowKey={(service) => service}
              columns={[
                {
                  id: 'service',
                  title: t('calls.service'),
                  head: true,
                  cell: (service) => serviceName(service, language),
                },
                {
                  id: 'places',
                  title: t('decisions.placesAtMost'),
                  end: true,
                  cell: (service) => quotaOf(service)?.places ?? t('decisions.noLimit'),
                },
                {
                  id: 'left',
                  title: t('decisions.placesLeft'),
                  cell: (service) => <Left quota={quotaOf(service)} />,
                },
                {
                  id: 'set',
                  title: t('api.actions'),
                  cell: (service) => (
                    <Button
                      kind="small"
                      aria-label={`${t('decisions.setPlaces')}: ${serviceName(service, language)}`}
                      onPress={() => {
                        setSetting(service);
                      }}
                    >
                      {t('decisions.setPlaces')}
                    </Button>
                  ),
                },
              ]}
            />
          );
        }}
      </Answered>
      {setting !== undefined && (
        <ActionDialog
          title={`${t('decisions.setPlaces')}: ${serviceName(setting, language)}`}
          text={t('decisions.placesText')}
          fields={[
            {
              name: 'places',
              label: t('decisions.placesAtMost'),
              kind: 'whole',
              initial: String(quotaOf(setting)?.places ?? 10),
            },
          ]}
          submit={t('decisions.setPlaces')}
          run={({ places }) => callApi('PUT', `/api/services/${part(setting)}/beta-quota`, { places: Number(places) })}
          onDone={reload}
          onClose={() => {
            setSetting(undefined);
          }}
        />
      )}
    </Card>
  );
}

function Left({ quota }: { quota: Quota | undefined }): ReactElement {
  const { t } = useLanguage();
  if (quota === undefined) return <span className="muted">–</span>;
  const left = Math.max(0, quota.places - quota.taken);
  return <Badge tone={left === 0 ? 'bad' : 'good'}>{t('decisions.left', { left, places: quota.places })}</Badge>;
}
