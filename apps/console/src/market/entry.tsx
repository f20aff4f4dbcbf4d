import type { VendorApplication } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { timeOf } from '../account/wire.ts';
import { ActionDialog, type FormValues } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { ListView } from '../api/list-view.tsx';
import type { Session } from '../api/session.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';

/** Applications for entry into the market, and their decision. */
export function Entry({ session }: { session: Session }): ReactElement {
  const { t, language } = useLanguage();
  const path =
    session.account === null
      ? '/api/vendor-applications'
      : `/api/accounts/${part(session.account)}/vendor-applications`;
  const pages = usePages<VendorApplication>(path);
  const [deciding, setDeciding] = useState<VendorApplication>();
  const [applying, setApplying] = useState(false);
  return (
    <div className="stack">
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            setApplying(true);
          }}
        >
          {t('market.apply')}
        </Button>
      </div>
      <ListView
        label={t('market.entry')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'account',
            title: t('api.account'),
            width: 'minmax(160px, 1fr)',
            cell: ({ account }) => (
              <Link to="/account" search={{ account }}>
                {account}
              </Link>
            ),
          },
          {
            id: 'state',
            title: t('api.state'),
            width: '160px',
            cell: ({ state }) => (
              <Badge tone={state === 'approved' ? 'good' : state === 'refused' ? 'bad' : 'warn'}>
                {t(`marketState.${state}`)}
              </Badge>
            ),
          },
          { id: 'at', title: t('market.submitted'), width: '190px', cell: ({ submittedAt }) => timeOf(submittedAt) },
          {
            id: 'alipay',
            title: t('market.alipay'),
            width: '200px',
            cell: ({ alipayVerified }) => t(alipayVerified ? 'ui.yes' : 'ui.no'),
          },
          {
            id: 'documents',
            title: t('market.documents'),
            width: 'minmax(160px, 1fr)',
            cell: ({ documents }) =>
              documents.map(({ kind }) => t(`document.${kind}`)).join(language === 'zh' ? '、' : ', '),
          },
          {
            id: 'decide',
            title: t('api.actions'),
            width: '110px',
            cell: (application) =>
              session.role === 'operator' && application.state === 'submitted' ? (
                <Button
                  kind="small"
                  aria-label={`${t('market.decide')}: ${application.account}`}
                  onPress={() => {
                    setDeciding(application);
                  }}
                >
                  {t('market.decide')}
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
      {deciding !== undefined && (
        <Decision
          application={deciding}
          onDone={pages.reload}
          onClose={() => {
            setDeciding(undefined);
          }}
        />
      )}
      {applying && (
        <ActionDialog
          title={t('market.apply')}
          fields={[
            ...(session.account === null ? [{ name: 'account', label: t('api.account') }] : []),
            { name: 'alipay', label: t('market.alipay'), kind: 'check', initial: 'yes' },
            { name: 'reference', label: t('market.applyReference') },
          ]}
          submit={t('market.apply')}
          run={({ account = session.account ?? '', alipay, reference }) =>
            callApi('POST', `/api/accounts/${part(account)}/vendor-applications`, {
              alipayVerified: alipay === 'yes',
              documents: [{ kind: 'qualification', reference }],
            })
          }
          onDone={pages.reload}
          onClose={() => {
            setApplying(false);
          }}
        />
      )}
    </div>
  );
}

function Decision(props: { application: VendorApplication; onDone: () => void; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  const isApproval = ({ verdict }: FormValues): boolean => verdict === 'approved';
  const yuan = (amount: string | undefined) => ({ currency: 'CNY', amount: (amount ?? '').trim() || '0' });
  return (
    <ActionDialog
      title={`${t('market.decide')}: ${props.application.account}`}
      fields={[
        {
          name: 'verdict',
          label: t('market.verdict'),
          kind: 'choice',
          options: [
            ['approved', t('market.approve')],
            ['documents-wanted', t('market.want')],
            ['refused', t('market.refuse')],
          ],
        },
        { name: 'name', label: t('market.vendorName'), initial: props.application.account, when: isApproval },
        {
          name: 'holder',
          label: t('market.payeeHolder'),
          initial: props.application.account,
          member: 'payee',
          when: isApproval,
        },
        { name: 'deposit', label: t('market.depositAmount'), kind: 'yuan', initial: '10000', when: isApproval },
        { name: 'share', label: t('market.feeShare'), initial: '0.1', member: 'fee', when: isApproval },
      ]}
      submit={t('market.decide')}
      run={({ verdict, name, holder, deposit, share }) =>
        callApi(
          'POST',
          `/api/vendor-applications/${part(props.application.id)}/decision`,
          verdict === 'approved'
            ? {
                verdict,
                name,
                payee: { kind: 'alipay', holder },
                deposit: yuan(deposit),
                fee: { fixed: yuan('0'), share, waived: false },
              }
            : { verdict },
        )
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
