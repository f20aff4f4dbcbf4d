import type { Verdict as SignerVerdict } from '@dataplus/signer';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';

/** What a server that knows the key would answer at this instant. */
export function Verdict({ verdict }: { verdict: SignerVerdict }): ReactElement {
  const { t } = useLanguage();
  const minutes = verdict.ok || verdict.aheadMilliseconds === undefined ? 0 : verdict.aheadMilliseconds / 60_000;
  return (
    <div className="row small">
      <span className="muted">{t('diagnose.server')}</span>
      {verdict.ok ? (
        <Badge tone="good">{t('diagnose.accepted')}</Badge>
      ) : (
        <>
          <Badge tone="bad">{t('diagnose.refused', { reason: t(`refusal.${verdict.reason}`) })}</Badge>
          <code className="muted">{verdict.reason}</code>
        </>
      )}
      {minutes > 0 && <span>{t('diagnose.ahead', { minutes: Math.round(minutes) })}</span>}
      {minutes < 0 && <span>{t('diagnose.behind', { minutes: Math.round(-minutes) })}</span>}
    </div>
  );
}
