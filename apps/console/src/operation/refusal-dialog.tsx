import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { timeOf } from '../account/wire.ts';
import type { RefusedCall } from '../api/types.ts';
import { useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { packLink } from '../sign/link.ts';
import { serviceName } from '../service-name.ts';
import { Clause } from '../ui/clause.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/feedback.tsx';
import { whyRefused } from './why-refused.ts';

/** Where that which was refused can be set right, by its code. */
const places: Readonly<Record<string, readonly [to: string, words: MessageId]>> = {
  'unknown-access-key': ['/keys', 'nav.keys'],
  'disabled-access-key': ['/keys', 'nav.keys'],
  'platform-not-opened': ['/members', 'nav.members'],
  'not-a-member': ['/members', 'nav.members'],
  'not-in-project': ['/projects', 'nav.projects'],
  'project-role-missing': ['/projects', 'nav.projects'],
  'agreement-not-accepted': ['/acceptances', 'nav.acceptances'],
  'beta-not-admitted': ['/services', 'nav.services'],
  'service-not-subscribed': ['/orders', 'nav.orders'],
  'capability-stopped': ['/outlook', 'nav.outlook'],
  'standing-unknown': ['/readings', 'nav.readings'],
};

const ofSignature: ReadonlySet<string> = new Set([
  'missing-authorization',
  'unsupported-scheme',
  'malformed-authorization',
  'missing-date',
  'malformed-date',
  'date-skewed',
  'signature-mismatch',
  'content-md5-mismatch',
  'replayed',
]);

/** One refused call: why, by which clause, and where to go from here. */
export function RefusalDialog({ refused, onClose }: { refused: RefusedCall; onClose: () => void }): ReactElement {
  const { t, language } = useLanguage();
  const { code, at, status, method, path, service, accessKeyId, requestId, clause } = refused;
  const [agreement, number] = clause?.split(' ') ?? [];
  const place = places[code];
  const facts: readonly (readonly [MessageId, ReactNode])[] = [
    ['api.when', <span className="num">{timeOf(at)}</span>],
    [
      'calls.operation',
      <code>
        {method} {path}
      </code>,
    ],
    ['calls.service', service !== undefined && serviceName(service, language)],
    ['calls.key', accessKeyId !== undefined && <code>{accessKeyId}</code>],
    [
      'calls.code',
      <>
        {status} <code>{code}</code>
      </>,
    ],
    ['calls.request', <code>{requestId}</code>],
  ];
  return (
    <Dialog title={t('calls.whyTitle')} onClose={onClose}>
      <Notice tone="bad">{whyRefused(code, t)}</Notice>
      <dl className="facts">
        {facts.map(
          ([words, value]) =>
            value !== undefined &&
            value !== false && (
              <div key={words} className="fact">
                <dt>{t(words)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {agreement !== undefined && number !== undefined && (
          <div className="fact">
            <dt>{t('calls.clause')}</dt>
            <dd>
              <Clause agreement={agreement} clause={number} named />
            </dd>
          </div>
        )}
      </dl>
      <div className="row">
        {ofSignature.has(code) && (
          <Link to="/sign" search={{ request: requestLink(refused) }} className="button primary">
            {t('calls.workbench')}
          </Link>
        )}
        {place !== undefined && (
          <Link to={place[0]} className="button primary">
            {t('calls.goTo', { view: t(place[1]) })}
          </Link>
        )}
      </div>
    </Dialog>
  );
}

/** As much of the request as the gateway remembers: no header, no query, no body. */
const requestLink = ({ method, path }: RefusedCall): string =>
  packLink({ draft: { method, address: path, raw: true, headers: [], body: null }, authorization: '' });
