import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';
import { daysLate, type ReviewedApplication } from './beta-application.ts';

/** By when an answer may be expected, and how late it is. `now` is the clock of the gateway. */
export function ReviewClock(props: { application: ReviewedApplication; now: string | undefined }): ReactElement {
  const { t } = useLanguage();
  const { application, now } = props;
  const late = now === undefined || application.state !== 'submitted' ? 0 : daysLate(application, now);
  return (
    <span className="row">
      <span className="num">{application.expectedBy}</span>
      {application.provisional && <Badge tone="warn">{t('decisions.provisional')}</Badge>}
      {late > 0 && <Badge tone="bad">{t('decisions.late', { n: late })}</Badge>}
    </span>
  );
}
