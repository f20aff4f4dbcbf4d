import type { ReactElement, ReactNode } from 'react';
import { addMessages, type Translate, useLanguage } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { problemMessages } from '../i18n/problem-messages.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Loading, Notice } from '../ui/feedback.tsx';
import type { ApiProblem } from './problem.ts';
import type { Read } from './use-read.ts';

addMessages(problemMessages);

/** What the API refused, and what to do about it. `faults` are those that no field shows. */
export function Problem(props: {
  problem: ApiProblem;
  faults?: ApiProblem['faults'];
  onRetry?: () => void;
}): ReactElement {
  const { t, language } = useLanguage();
  const { problem, onRetry, faults = problem.faults } = props;
  const isUnreachable = problem.code === 'unreachable';
  const sentences = sentencesOf(problem, t);
  const isAtFields = problem.faults.length > 0 && faults.length === 0;
  // The API speaks English: its own words come first there, and last elsewhere.
  const own = problem.rules.length === 0 && !isAtFields && (
    <p lang="en" className={language === 'en' ? undefined : 'small muted'}>
      {problem.message}
    </p>
  );
  return (
    <Notice tone="bad" title={t(isUnreachable ? 'api.unreachable' : 'api.refused')} live>
      {language === 'en' && own}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {language !== 'en' && own}
      {faults.length > 0 && (
        <ul className="items" lang="en">
          {faults.map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {problem.missing.length > 0 && <p>{t('api.missing', { agreements: problem.missing.join(', ') })}</p>}
      <p className="row small">
        {problem.clauses.map(({ agreement, clause }) => (
          <Clause key={agreement + clause} agreement={agreement} clause={clause} named />
        ))}
        {!isUnreachable && <code>{problem.code}</code>}
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

/** What the codes of a problem mean. Of a code that this page does not know, only the API's own cure. */
function sentencesOf({ code, rules, cure }: ApiProblem, t: Translate): string[] {
  const known = [...rules.map((rule) => `rule.${rule}`), ...(rules.length === 0 ? [`problem.${code}`] : [])].filter(
    (id): id is MessageId => Object.hasOwn(problemMessages, id),
  );
  return known.length === 0 ? (cure === undefined ? [] : [cure]) : known.map((id) => t(id));
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Answered<T>({ read, children }: { read: Read<T>; children: (data: T) => ReactNode }): ReactElement {
  if (read.problem !== undefined) return <Problem problem={read.problem} onRetry={read.reload} />;
  if (read.data === undefined) return <Loading />;
  return <>{children(read.data)}</>;
}
