import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

interface NavItem {
  readonly to: string;
  readonly icon: IconName;
  readonly title: MessageId;
  /** Whether only this very address is meant, not what lies below it. */
  readonly exact?: true;
}

const groups: readonly { readonly title: MessageId; readonly items: readonly NavItem[] }[] = [
  {
    title: 'nav.tools',
    items: [
      { to: '/', icon: 'home', title: 'nav.home', exact: true },
      { to: '/sign', icon: 'key', title: 'nav.sign' },
      { to: '/agreements', icon: 'book', title: 'nav.agreements' },
      { to: '/compare', icon: 'columns', title: 'nav.compare' },
      { to: '/deadlines', icon: 'calendar', title: 'nav.deadlines' },
      { to: '/money', icon: 'money', title: 'nav.whatIf' },
      { to: '/prices', icon: 'tag', title: 'nav.prices' },
      { to: '/readings', icon: 'fork', title: 'nav.readings' },
      { to: '/conformance', icon: 'check', title: 'nav.conformance' },
    ],
  },
  {
    title: 'nav.account',
    items: [
      { to: '/account', icon: 'user', title: 'nav.overview' },
      { to: '/orders', icon: 'cart', title: 'nav.orders' },
      { to: '/bills', icon: 'bill', title: 'nav.bills' },
      { to: '/statement', icon: 'list', title: 'nav.statement' },
      { to: '/outlook', icon: 'money', title: 'nav.outlook' },
      { to: '/usage', icon: 'gauge', title: 'nav.usage' },
      { to: '/services', icon: 'cloud', title: 'nav.services' },
      { to: '/calls', icon: 'pulse', title: 'nav.calls' },
      { to: '/acceptances', icon: 'report', title: 'nav.acceptances' },
    ],
  },
  {
    title: 'nav.people',
    items: [
      { to: '/members', icon: 'users', title: 'nav.members' },
      { to: '/projects', icon: 'folder', title: 'nav.projects' },
      { to: '/keys', icon: 'lock', title: 'nav.keys' },
    ],
  },
  {
    title: 'nav.platform',
    items: [
      { to: '/decisions', icon: 'stamp', title: 'nav.decisions' },
      { to: '/market', icon: 'store', title: 'nav.market' },
      { to: '/audit', icon: 'book', title: 'nav.audit' },
      { to: '/operation', icon: 'screen', title: 'nav.operation' },
    ],
  },
];

/** The way to every view. `onGo` is called when one is taken. */
export function Nav({ onGo }: { onGo?: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <div className="sidebar">
      <Link to="/" className="brand" onClick={onGo}>
        <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7" fill="#0b5cad" />
          <path d="M8 9h7a7 7 0 0 1 0 14H8z" fill="none" stroke="#fff" strokeWidth="3" />
          <path d="M24 6v8M20 10h8" stroke="#7fd1ff" strokeWidth="3" />
        </svg>
        <span>
          数加 Dataplus
          <small>{t('shell.console')}</small>
        </span>
      </Link>
      <nav aria-label={t('shell.navigation')}>
        {groups.map(({ title, items }) => (
          <div key={title} className="nav-group">
            <h2>{t(title)}</h2>
            <ul>
              {items.map((item) => (
                <li key={item.to}>
                  <Link
                    to={item.to}
                    className="nav-link"
                    activeProps={{ className: 'active', 'aria-current': 'page' }}
                    activeOptions={{ exact: item.exact === true, includeSearch: false }}
                    onClick={onGo}
                  >
                    <Icon name={item.icon} />
                    {t(item.title)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  );
}
