import { agreementIds, termsOfAgreement } from '@dataplus/agreement-terms';
import { valueLabel } from '@dataplus/agreement-terms/labels';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { Chain } from '../api/chain.tsx';
import { AccountGate } from '../api/gate.tsx';
import type { ChainCheck, WireAcceptance } from '../api/types.ts';
import { useRead } from '../api/use-read.ts';
import { timeOf } from '../account/wire.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { peopleMessages } from '../i18n/people-messages.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { DataTable } from '../ui/data-table.tsx';

addMessages(peopleMessages);

/** What an account accepted, and whether the records are whole. */
export function Acceptances(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('acceptances.title')} lead={t('acceptances.lead')}>
      {(account) => <History key={account} account={account} />}
    </AccountGate>
  );
}

function History({ account }: { account: string }): ReactElement {
  const { t, pick } = useLanguage();
  const base = `/api/accounts/${part(account)}/acceptances`;
  const read = useRead<{ items: readonly WireAcceptance[] }>(base);
  const check = useRead<ChainCheck>(`${base}/check`);
  const [accepting, setAccepting] = useState(false);
  const titleOf = (agreement: string): string => {
    const id = agreementIds.find((one) => one === agreement);
    return id === undefined ? agreement : pick(termsOfAgreement(id).title);
  };
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            setAccepting(true);
          }}
        >
          {t('acceptances.accept')}
        </Button>
      </div>
      <Answered read={check}>{(found) => <Chain check={found} />}</Answered>
      <Answered read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('api.none')} />
          ) : (
            <DataTable
              label={t('acceptances.list')}
              rows={items}
              rowKey={({ hash }) => hash}
              columns={[
                {
                  id: 'agreement',
                  title: t('acceptances.agreement'),
                  head: true,
                  cell: ({ agreement }) => (
                    <Link to="/agreements/$agreement" params={{ agreement }}>
                      {titleOf(agreement)}
                    </Link>
                  ),
                },
                { id: 'at', title: t('api.when'), whole: true, cell: ({ at }) => timeOf(at) },
                {
                  id: 'channel',
                  title: t('acceptances.channel'),
                  cell: ({ channel }) => pick(valueLabel('acceptance-means', channel)),
                },
                {
                  id: 'version',
                  title: t('acceptances.version'),
                  cell: ({ digest, current }) => (
                    <>
                      <code title={digest}>{digest.slice(0, 12)}</code>{' '}
                      <Badge tone={current ? 'good' : 'warn'}>
                        {t(current ? 'acceptances.current' : 'acceptances.superseded')}
                      </Badge>
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
      {accepting && (
        <ActionDialog
          title={t('acceptances.accept')}
          text={t('acceptances.acceptText')}
          fields={[
            {
              name: 'agreement',
              label: t('acceptances.agreement'),
              kind: 'choice',
              options: agreementIds.map((id) => [id, titleOf(id)] as const),
            },
          ]}
          submit={t('acceptances.accept')}
          run={(values) => callApi('POST', base, values)}
          onDone={() => {
            read.reload();
            check.reload();
          }}
          onClose={() => {
            setAccepting(false);
          }}
        />
      )}
    </>
  );
}
