import { type ReactElement, useState } from 'react';
import { beijingTime } from '../format.ts';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { CitedClauses } from '../ui/clause.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Badge } from '../ui/feedback.tsx';
import { toneOf } from './chart-data.ts';
import { TraceView } from './trace-view.tsx';
import type { Turn } from './turn.ts';

/** How many are shown. */
const most = 8;

/** What will happen, each turn with its instant, its clauses, and the way to why. */
export function Turns({ turns }: { turns: readonly Turn[] }): ReactElement {
  const { t, language } = useLanguage();
  return (
    <ol className="turns">
      {turns.slice(0, most).map((turn) => (
        <li key={turn.id}>
          <time className="num">{beijingTime(turn.at)}</time>
          <span className="row">
            <span>{serviceName(turn.service, language)}</span>
            <Badge tone={turn.to === undefined ? 'neutral' : toneOf(turn.to)}>{wordsOf(turn, t)}</Badge>
          </span>
          <CitedClauses clauses={turn.clauses} />
          <ExplainTurn turn={turn} />
        </li>
      ))}
    </ol>
  );
}

/** The way to why a turn comes about. */
export function ExplainTurn({ turn }: { turn: Turn }): ReactElement | null {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  if (turn.trace.length === 0) return null;
  const name = serviceName(turn.service, language);
  return (
    <>
      <Button
        kind="small"
        aria-label={`${t('money.explain')}: ${name}, ${wordsOf(turn, t)}`}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('money.explain')}
      </Button>
      {open && (
        <Dialog
          title={`${name}: ${wordsOf(turn, t)}`}
          onClose={() => {
            setOpen(false);
          }}
          wide
        >
          <p className="muted num">{beijingTime(turn.at)}</p>
          <TraceView trace={turn.trace} />
        </Dialog>
      )}
    </>
  );
}

const wordsOf = ({ to }: Turn, t: Translate): string => (to === undefined ? t('kind.renewal') : t(`rung.${to}`));
