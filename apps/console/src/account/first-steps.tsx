import type { MainAccount } from '@dataplus/service-schemas';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { useSession } from '../api/session.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Notice } from '../ui/feedback.tsx';

/** What a new account has still to do before it can use anything: the real name, then the platform. */
export function FirstSteps({ account }: { account: string }): ReactElement | null {
  const { t } = useLanguage();
  const session = useSession();
  const path = `/api/accounts/${part(account)}`;
  const read = useRead<MainAccount>(path);
  const [asking, setAsking] = useState(false);
  if (read.data === undefined) return null;
  const { realName, organization } = read.data;
  if (realName.state === 'verified')
    return organization !== undefined ? null : (
      <Notice title={t('verify.open')}>
        <Link to="/members" search={{ account }}>
          {t('verify.toMembers')}
        </Link>
      </Notice>
    );
  return (
    <>
      <Notice tone="warn" title={t(`verify.${realName.state}`)}>
        <div className="row">
          {t('verify.help')} <Clause agreement="platform" clause="3.1.1" named />
          {realName.state === 'in-review' ? (
            session?.role === 'operator' && <Link to="/decisions">{t('verify.decide')}</Link>
          ) : (
            <Button
              kind="small"
              onPress={() => {
                setAsking(true);
              }}
            >
              {t('verify.ask')}
            </Button>
          )}
        </div>
      </Notice>
      {asking && (
        <ActionDialog
          title={t('verify.ask')}
          fields={[
            {
              name: 'kind',
              label: t('verify.kind'),
              kind: 'choice',
              options: [
                ['enterprise', t('realNameKind.enterprise')],
                ['individual', t('realNameKind.individual')],
              ],
            },
          ]}
          submit={t('verify.ask')}
          run={(values) => callApi('POST', `${path}/real-name`, values)}
          onDone={read.reload}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
