import { type ReactElement, type ReactNode, type SubmitEvent, useState } from 'react';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { apiMessages } from '../i18n/api-messages.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/feedback.tsx';
import { Choice, SecretField } from '../ui/field.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import type { MainAccount } from '@dataplus/service-schemas';
import { Problem } from './answer.tsx';
import { signIn } from './call.ts';
import { type ApiProblem, asProblem } from './problem.ts';
import { type Session, setSession, useSession } from './session.ts';
import { usePages } from './use-pages.ts';

addMessages(apiMessages);

/** Shows its view to whoever is signed in to a gateway, and the way to sign in to everybody else. */
export function Gate({ title, children }: { title: string; children: (session: Session) => ReactNode }): ReactElement {
  const session = useSession();
  return session === undefined ? <SignIn title={title} /> : <>{children(session)}</>;
}

/** As `Gate`, for views of one account: an operator chooses it, an account's own token names it. */
export function AccountGate(props: {
  title: string;
  lead?: string;
  side?: ReactNode;
  children: (account: string, session: Session) => ReactNode;
}): ReactElement {
  const { t } = useLanguage();
  return (
    <Gate title={props.title}>
      {(session) => (
        <ChooseAccount session={session}>
          {(account, chooser) => (
            <>
              <PageHead title={props.title} side={<div className="row end">{chooser}</div>}>
                {props.lead}
              </PageHead>
              {account === undefined ? (
                <Empty title={t('api.noAccounts')}>
                  <p>{t('api.noAccountsHelp')}</p>
                </Empty>
              ) : (
                props.children(account, session)
              )}
            </>
          )}
        </ChooseAccount>
      )}
    </Gate>
  );
}

/** The account that was looked at last, so that other views begin with it. */
let lastAccount: string | undefined;

function ChooseAccount(props: {
  session: Session;
  children: (account: string | undefined, chooser: ReactNode) => ReactNode;
}): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const { session } = props;
  const accounts = usePages<MainAccount>(session.role === 'operator' ? '/api/accounts' : undefined, 500);
  if (session.role === 'account') return <>{props.children(session.account ?? undefined, undefined)}</>;
  if (accounts.problem !== undefined) return <Problem problem={accounts.problem} onRetry={accounts.reload} />;
  const wanted = search.account ?? lastAccount;
  const known = accounts.items.find(({ id }) => id === wanted) ?? accounts.items[0];
  lastAccount = known?.id;
  const chooser = accounts.items.length > 1 && (
    <Choice
      label={t('api.account')}
      value={known?.id ?? ''}
      onChange={(account) => {
        setSearch({ account });
      }}
      options={accounts.items.map(({ id, loginName }) => [id, loginName === id ? id : `${loginName} (${id})`])}
    />
  );
  return <>{accounts.loading ? null : props.children(known?.id, chooser)}</>;
}

function SignIn({ title }: { title: string }): ReactElement {
  const { t } = useLanguage();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn(token.trim()).catch((error: unknown) => {
      setSession(undefined);
      setProblem(asProblem(error));
    });
  };
  return (
    <>
      <PageHead title={title}>{t('api.signInLead')}</PageHead>
      <div className="narrow">
        <Card title={t('api.signIn')}>
          <form className="stack" onSubmit={submit}>
            <SecretField label={t('api.token')} help={t('api.tokenHelp')} value={token} onChange={setToken} />
            {problem !== undefined && <Problem problem={problem} />}
            <div className="row">
              <Button type="submit" kind="primary" isDisabled={token.trim() === ''}>
                {t('api.signIn')}
              </Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}
