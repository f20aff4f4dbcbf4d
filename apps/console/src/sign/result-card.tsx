import type { Signed, SignerError } from '@dataplus/signer';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button, CopyButton } from '../ui/button.tsx';
import { Empty, Notice } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import type { Computed } from './compute.ts';
import { type Draft, headerOf } from './draft.ts';
import type { Place } from './lines.ts';
import { StringToSign } from './string-to-sign.tsx';

/** StringToSign, digest, signature and header of the request. */
export function ResultCard(props: {
  ready: boolean;
  draft: Draft;
  computed: Computed;
  suspects: ReadonlySet<Place>;
  now: number;
  onNow: () => void;
}): ReactElement {
  const { t } = useLanguage();
  const { computed, draft } = props;
  return (
    <Card
      title={t('sign.result')}
      side={
        computed.stringToSign !== undefined && <CopyButton text={computed.stringToSign} what={t('sign.stringToSign')} />
      }
    >
      {!props.ready && <Empty title={t('sign.needsRequest')}>{t('sign.needsRequestHelp')}</Empty>}
      {computed.error !== undefined && <Invalid error={computed.error} />}
      {computed.stringToSign !== undefined && (
        <>
          <StringToSign text={computed.stringToSign} suspects={props.suspects} />
          {headerOf(draft, 'date') === undefined && (
            <div className="row small muted">
              <span>{t('sign.dateNow', { date: new Date(props.now).toUTCString() })}</span>
              <Button kind="small" onPress={props.onNow}>
                {t('sign.renew')}
              </Button>
            </div>
          )}
          {computed.signed === undefined ? <Notice>{t('sign.needsKey')}</Notice> : <Values signed={computed.signed} />}
        </>
      )}
    </Card>
  );
}

function Values({ signed }: { signed: Signed }): ReactElement {
  const { t } = useLanguage();
  return (
    <dl className="values">
      {(
        [
          ['sign.contentMd5', signed.contentMd5],
          ['sign.signature', signed.signature],
          ['sign.authorization', signed.authorization],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt className="label">{t(name)}</dt>
          <dd>
            <code>{value === '' ? <span className="muted">{t('sign.none')}</span> : value}</code>
            {value !== '' && <CopyButton text={value} what={t(name)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Invalid({ error }: { error: SignerError }): ReactElement {
  const { t } = useLanguage();
  return (
    <Notice tone="warn" title={t('sign.invalid')}>
      {error.message} <code className="muted">{error.code}</code>
    </Notice>
  );
}
