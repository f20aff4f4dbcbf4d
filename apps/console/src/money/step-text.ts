import { dateOfDay } from '@dataplus/agreement-terms/calendar';
import type { Translate } from '../i18n/language.ts';
import type { Step } from './steps.ts';

/** What a step is, in a few words. */
export function stepText(step: Step, t: Translate): string {
  switch (step.what) {
    case 'money':
      return t(`kind.${step.kind}`);
    case 'bill':
      return t('money.bill', { day: dateOfDay(step.day), service: step.service });
    case 'change':
      return t('money.change', { service: step.service, from: t(`rung.${step.from}`), to: t(`rung.${step.to}`) });
    case 'refusal':
      return `${step.service}: ${t('money.refusal', { code: step.code })}`;
    case 'unknown':
      return `${step.service}: ${t('money.unknown', { question: step.question })}`;
  }
}
