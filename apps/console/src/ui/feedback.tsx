import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Icon, type IconName } from './icon.tsx';

/** How something stands, by colour and by words. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** A word or two on how something stands. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }): ReactElement {
  return <span className={`badge ${tone}`}>{children}</span>;
}

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  accent: 'info',
  good: 'check',
  warn: 'alert',
  bad: 'alert',
};

/** A few sentences that matter now. With `live`, screen readers say them when they appear. */
export function Notice({
  tone = 'neutral',
  title,
  live = false,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className={`notice ${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div className="stack tight">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  );
}

/** Where there is nothing yet, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** While something is on its way. */
export function Loading(): ReactElement {
  const { t } = useLanguage();
  return (
    <div className="empty" role="status">
      <div className="spinner" />
      <span>{t('ui.loading')}</span>
    </div>
  );
}
