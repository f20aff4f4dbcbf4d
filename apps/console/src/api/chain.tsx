import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Notice } from '../ui/feedback.tsx';
import type { ChainCheck } from './types.ts';

/** Whether a chain of records is whole. */
export function Chain({ check }: { check: ChainCheck }): ReactElement {
  const { t } = useLanguage();
  return check.ok ? (
    <Notice tone="good">{t('api.intact', { n: check.length })}</Notice>
  ) : (
    <Notice tone="bad">{t('api.broken', { at: check.at, reason: check.reason })}</Notice>
  );
}
