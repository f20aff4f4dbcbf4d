import type { Instant } from '@dataplus/agreement-terms/calendar';
import type { ReactElement } from 'react';
import { beijingTime } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { CitedClauses } from '../ui/clause.tsx';
import { Notice } from '../ui/feedback.tsx';
import { firstFreeze, type Turn } from './turn.ts';
import { ExplainTurn } from './turns.tsx';

const day = 86_400_000;

/** A service that is frozen by now. */
export interface Frozen {
  readonly service: string;
  /** Undefined where it is not known. */
  readonly since?: Instant | undefined;
  readonly clauses: Turn['clauses'];
}

/** Which service is frozen, or when the first one will be if nobody pays: what leads to it, and by which clauses. */
export function FreezeNotice(props: {
  frozen: readonly Frozen[];
  turns: readonly Turn[];
  now: Instant;
  /** Last day that was looked at. */
  until: string;
  /** Yuan to be paid until the service is back, as text. */
  owed: string;
}): ReactElement {
  const { t, language } = useLanguage();
  const { turns, now, until, owed } = props;
  const [frozen] = props.frozen;
  if (frozen !== undefined) {
    const service = serviceName(frozen.service, language);
    const title =
      frozen.since === undefined
        ? t('money.isFrozen', { service })
        : t('money.frozenSince', { service, when: beijingTime(frozen.since) });
    return (
      <Notice tone="bad" title={title}>
        {t('money.payToUnfreeze', { amount: owed })} <CitedClauses clauses={frozen.clauses} />
      </Notice>
    );
  }
  const found = firstFreeze(turns);
  if (found === undefined) return <Notice tone="good" title={t('money.noFreeze', { date: until })} />;
  const { freeze, way } = found;
  return (
    <Notice
      tone="bad"
      title={t('money.freeze', {
        service: serviceName(freeze.service, language),
        when: beijingTime(freeze.at),
        days: Math.max(0, Math.floor((freeze.at - now) / day)),
      })}
    >
      <ol className="way">
        {way.map((turn) => (
          <li key={turn.id} className="row">
            <span className="num">{beijingTime(turn.at)}</span>
            <span>{t(`why.${turn.to ?? 'renewed'}`)}</span>
            <CitedClauses clauses={turn.clauses} />
            <ExplainTurn turn={turn} />
          </li>
        ))}
      </ol>
    </Notice>
  );
}
