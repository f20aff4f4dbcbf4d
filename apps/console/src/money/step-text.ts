import { dateOfDay } from '@dataplus/agreement-terms/calendar';
import { addMessages, type Language, type Translate } from '../i18n/language.ts';
import { problemMessages } from '../i18n/problem-messages.ts';
import { serviceName } from '../service-name.ts';
import type { Step } from './steps.ts';

addMessages(problemMessages);

/** What a step is, in a few words. */
export function stepText(step: Step, t: Translate, language: Language): string {
  const service = 'service' in step ? serviceName(step.service, language) : '';
  switch (step.what) {
    case 'money':
      return t(`kind.${step.kind}`);
    case 'bill':
      return t('money.bill', { day: dateOfDay(step.day), service });
    case 'change':
      return t('money.change', { service, from: t(`rung.${step.from}`), to: t(`rung.${step.to}`) });
    case 'refusal':
      return `${service}: ${t(`rule.${step.code}`)}`;
    case 'unknown':
      return `${service}: ${t('money.unknown', { question: t(`question.${step.question}`) })}`;
  }
}
