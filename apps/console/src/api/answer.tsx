import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Loading, Notice } from '../ui/feedback.tsx';
import type { ApiProblem } from './problem.ts';
import type { Read } from './use-read.ts';

/** What the API refused, and what to do about it. */
export function Problem({ problem, onRetry }: { problem: ApiProblem; onRetry?: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <Notice tone="bad" title={problem.code === 'unreachable' ? t('api.unreachable') : t('api.refused')} live>
      <p>{problem.message}</p>
      {problem.faults.length > 0 && (
        <ul className="items">
          {problem.faults.map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {problem.cure !== undefined && <p>{problem.cure}</p>}
      {problem.missing.length > 0 && <p>{t('api.missing', { agreements: problem.missing.join(', ') })}</p>}
      <p className="row small">
        {problem.clauses.map(({ agreement, clause }) => (
          <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
        ))}
        <code>{problem.code}</code>
        {problem.requestId !== undefined && (
          <span className="muted">{t('api.request', { id: problem.requestId })}</span>
        )}
        {onRetry !== undefined && (
          <Button kind="small" onPress={onRetry}>
            {t('shell.retry')}
          </Button>
        )}
      </p>
    </Notice>
  );
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Answered<T>({ read, children }: { read: Read<T>; children: (data: T) => ReactNode }): ReactElement {
  if (read.problem !== undefined) return <Problem problem={read.problem} onRetry={read.reload} />;
  if (read.data === undefined) return <Loading />;
  return <>{children(read.data)}</>;
}
