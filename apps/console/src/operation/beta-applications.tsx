import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { useAll } from '../api/use-all.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty, Loading } from '../ui/feedback.tsx';
import { Segments } from '../ui/segments.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { useSearchText } from '../use-search.ts';
import { betaTones, type ReviewedApplication } from './beta-application.ts';
import { BetaPlaces } from './beta-places.tsx';
import { ReviewClock } from './review-clock.tsx';

/** Applications for betas with their review clock, and the places there are. */
export function BetaApplications(): ReactElement {
  const { t, language } = useLanguage();
  const [search, setSearch] = useSearchText();
  const applications = useAll<ReviewedApplication>('/api/beta-applications');
  const clock = useRead<{ now: string }>('/api/clock');
  const [deciding, setDeciding] = useState<ReviewedApplication>();
  const [round, setRound] = useState(0);
  const shown = search.state === 'all' ? 'all' : 'submitted';
  const rows = applications.items?.filter(({ state }) => shown === 'all' || state === 'submitted');
  const waiting = applications.items?.filter(({ state }) => state === 'submitted').length ?? 0;
  return (
    <div className="stack">
      <BetaPlaces round={round} />
      <Segments
        label={t('decisions.which')}
        value={shown}
        onChange={(next) => {
          setSearch({ state: next === 'all' ? 'all' : undefined });
        }}
        options={[
          ['submitted', t('decisions.waiting', { n: waiting })],
          ['all', t('decisions.allApplications')],
        ]}
      />
      {applications.problem !== undefined ? (
        <Problem problem={applications.problem} onRetry={applications.reload} />
      ) : rows === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Empty title={t('decisions.noBetas')}>
          <p>{t('decisions.noBetasHelp')}</p>
        </Empty>
      ) : (
        <VirtualTable
          label={t('decisions.betas')}
          rows={rows}
          rowKey={({ id }) => id}
          rowHeight={44}
          columns={[
            {
              id: 'account',
              title: t('api.account'),
              width: 'minmax(110px, 1fr)',
              cell: ({ account }) => (
                <Link to="/account" search={{ account }}>
                  {account}
                </Link>
              ),
            },
            {
              id: 'service',
              title: t('calls.service'),
              width: 'minmax(130px, 1fr)',
              cell: ({ service }) => serviceName(service, language),
            },
            {
              id: 'reason',
              title: t('decisions.reason'),
              width: 'minmax(140px, 1.5fr)',
              cell: ({ reason }) => <span title={reason}>{reason}</span>,
            },
            {
              id: 'submitted',
              title: t('decisions.submitted'),
              width: '165px',
              cell: ({ submittedAt }) => <span className="num">{timeOf(submittedAt)}</span>,
            },
            {
              id: 'expected',
              title: t('decisions.expectedBy'),
              width: '170px',
              cell: (application) => <ReviewClock application={application} now={clock.data?.now} />,
            },
            {
              id: 'state',
              title: t('api.state'),
              width: '100px',
              cell: ({ state }) => <Badge tone={betaTones[state]}>{t(`beta.${state}`)}</Badge>,
            },
            {
              id: 'decide',
              title: t('api.actions'),
              width: '90px',
              cell: (application) =>
                application.state === 'submitted' && (
                  <Button
                    kind="small"
                    aria-label={`${t('decisions.decide')}: ${application.account}, ${serviceName(application.service, language)}`}
                    onPress={() => {
                      setDeciding(application);
                    }}
                  >
                    {t('decisions.decide')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {deciding !== undefined && (
        <ActionDialog
          title={t('decisions.decideOn', {
            who: `${deciding.account}, ${serviceName(deciding.service, language)}`,
          })}
          text={deciding.reason}
          fields={[
            {
              name: 'verdict',
              label: t('decisions.verdict'),
              kind: 'choice',
              options: [
                ['approved', t('decisions.approve')],
                ['refused', t('decisions.refuse')],
              ],
            },
          ]}
          submit={t('decisions.decide')}
          run={(values) => callApi('POST', `/api/beta-applications/${part(deciding.id)}/decision`, values)}
          onDone={() => {
            applications.reload();
            setRound(round + 1);
          }}
          onClose={() => {
            setDeciding(undefined);
          }}
        />
      )}
    </div>
  );
}
