import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../api/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { Icon } from '../ui/icon.tsx';
import { PageHead } from '../ui/page.tsx';
import './home.css';

const questions = [
  ['/sign', 'key', 'home.sign', 'home.signText'],
  ['/money', 'money', 'home.money', 'home.moneyText'],
  ['/compare', 'columns', 'home.compare', 'home.compareText'],
  ['/agreements', 'book', 'home.agreements', 'home.agreementsText'],
  ['/deadlines', 'calendar', 'home.deadlines', 'home.deadlinesText'],
  ['/conformance', 'check', 'home.conformance', 'home.conformanceText'],
] as const;

/** Where one begins: questions, each with the view that answers it; of an account’s own money, when one is signed in. */
export function Home(): ReactElement {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <>
      <PageHead title={t('home.title')}>{t('home.lead')}</PageHead>
      <ul className="questions">
        {questions.map(([to, icon, title, text]) => (
          <li key={to} className="question">
            <Icon name={icon} size={22} />
            <h2>
              <Link to={to === '/money' && session !== undefined ? '/outlook' : to}>{t(title)}</Link>
            </h2>
            <p>{t(text)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
