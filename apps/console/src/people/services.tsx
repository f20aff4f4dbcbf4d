import type { Subscription } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import type { ServiceConfiguration } from '../api/types.ts';
import { useAct } from '../api/use-act.ts';
import { useRead } from '../api/use-read.ts';
import { timeOf } from '../account/wire.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { operationMessages } from '../i18n/operation-messages.ts';
import { peopleMessages } from '../i18n/people-messages.ts';
import { Button } from '../ui/button.tsx';
import { Betas } from './betas.tsx';
import { Badge, Empty, type Tone } from '../ui/feedback.tsx';
import { serviceName } from '../service-name.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Card } from '../ui/page.tsx';

addMessages(peopleMessages);
addMessages(operationMessages);

const tones: Readonly<Record<Subscription['state'], Tone>> = {
  active: 'good',
  suspended: 'bad',
  expired: 'neutral',
  terminated: 'neutral',
};

/** Subscriptions of an account, and what this gateway serves. */
export function Services(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('services.title')} lead={t('services.lead')}>
      {(account) => <List key={account} account={account} />}
    </AccountGate>
  );
}

function List({ account }: { account: string }): ReactElement {
  const { t, language } = useLanguage();
  const base = `/api/accounts/${part(account)}`;
  const subscriptions = useRead<{ items: readonly Subscription[] }>(`${base}/subscriptions`);
  const served = useRead<{ items: readonly ServiceConfiguration[] }>('/api/services');
  const billed = useRead<{ items: readonly string[] }>('/api/billed-services');
  const { act, problem } = useAct(subscriptions.reload);
  const [opening, setOpening] = useState(false);
  return (
    <>
      <Card
        title={t('services.subscriptions')}
        side={
          <Button
            kind="primary small"
            onPress={() => {
              setOpening(true);
            }}
          >
            {t('services.openOne')}
          </Button>
        }
      >
        {problem !== undefined && <Problem problem={problem} />}
        <Answered read={subscriptions}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('api.none')} />
            ) : (
              <Subscriptions
                items={items}
                onRenewal={({ service, autoRenew }) => {
                  act(callApi('PUT', `${base}/services/${part(service)}/auto-renew`, { on: !autoRenew }));
                }}
              />
            )
          }
        </Answered>
      </Card>
      <Betas account={account} served={served.data?.items ?? []} />
      <Card title={t('services.served')}>
        <Answered read={served}>
          {({ items }) => (
            <ul className="cards">
              {items.map(({ id, upstream }) => (
                <li key={id} className="row">
                  <strong>{serviceName(id, language)}</strong>
                  {upstream === null ? (
                    <Badge>{t('services.standIn')}</Badge>
                  ) : (
                    <code className="muted">{upstream}</code>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </Card>
      {opening && billed.data !== undefined && (
        <ActionDialog
          title={t('services.openOne')}
          fields={[
            {
              name: 'service',
              label: t('services.service'),
              kind: 'choice',
              options: billed.data.items.map((one) => [one, serviceName(one, language)] as const),
            },
            {
              name: 'mode',
              label: t('services.mode'),
              kind: 'choice',
              options: [
                ['free-beta', t('services.freeBeta')],
                ['pay-later', t('services.payLater')],
              ],
            },
          ]}
          submit={t('services.openOne')}
          run={(values) => callApi('POST', `${base}/services`, values)}
          onDone={subscriptions.reload}
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </>
  );
}

function Subscriptions(props: {
  items: readonly Subscription[];
  onRenewal: (subscription: Subscription) => void;
}): ReactElement {
  const { t, language } = useLanguage();
  return (
    <DataTable
      label={t('services.subscriptions')}
      rows={props.items}
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
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`subscription.${state}`)}</Badge>,
        },
        { id: 'payment', title: t('services.payment'), cell: ({ payment }) => t(`payment.${payment}`) },
        { id: 'starts', title: t('services.starts'), whole: true, cell: ({ startsAt }) => timeOf(startsAt) },
        { id: 'ends', title: t('services.ends'), whole: true, cell: ({ endsAt }) => timeOf(endsAt) || '–' },
        {
          id: 'renewal',
          title: t('services.autoRenew'),
          cell: (subscription) => <Renewal subscription={subscription} onRenewal={props.onRenewal} />,
        },
      ]}
    />
  );
}

function Renewal(props: { subscription: Subscription; onRenewal: (subscription: Subscription) => void }): ReactElement {
  const { t, language } = useLanguage();
  const { service, payment, autoRenew } = props.subscription;
  if (payment !== 'prepaid') return <span className="muted">–</span>;
  return (
    <div className="row">
      {t(autoRenew ? 'services.on' : 'services.off')}
      <Button
        kind="small"
        aria-label={`${t(autoRenew ? 'services.turnOff' : 'services.turnOn')}: ${serviceName(service, language)}`}
        onPress={() => {
          props.onRenewal(props.subscription);
        }}
      >
        {t(autoRenew ? 'services.turnOff' : 'services.turnOn')}
      </Button>
    </div>
  );
}
