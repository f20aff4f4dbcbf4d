import { type ReactElement, useEffect } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Loading } from '../ui/feedback.tsx';
import { useSearchText } from '../use-search.ts';
import { Gate } from './gate.tsx';

/** The way to sign in for views that also show something without a gateway; it leads back to where one came from. */
export function SignInView(): ReactElement {
  const { t } = useLanguage();
  return <Gate title={t('api.signIn')}>{() => <Return />}</Gate>;
}

function Return(): ReactElement {
  const [{ to }] = useSearchText();
  useEffect(() => {
    location.hash = to?.startsWith('/') === true ? to : '/account';
  }, [to]);
  return <Loading />;
}
