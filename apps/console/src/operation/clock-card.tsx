import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi } from '../api/call.ts';
import { useAct } from '../api/use-act.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { Figure } from '../money/figures.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/page.tsx';

const hour = 3_600_000;
const steps = [
  ['operation.hour', hour],
  ['operation.day', 24 * hour],
  ['operation.week', 7 * 24 * hour],
] as const;

/** The time of the gateway, and how to move it on where that is allowed. */
export function ClockCard(): ReactElement {
  const { t } = useLanguage();
  const read = useRead<{ now: string; movable: boolean }>('/api/clock', 5000);
  const { act, problem } = useAct(read.reload);
  return (
    <Card title={t('operation.clock')}>
      <Answered read={read}>
        {({ now, movable }) => (
          <>
            <Figure
              label={t('api.when')}
              value={timeOf(now).slice(0, 19)}
              help={t(movable ? 'operation.movable' : 'operation.real')}
            />
            {movable && (
              <div className="row">
                {steps.map(([words, advanceMilliseconds]) => (
                  <Button
                    key={words}
                    kind="small"
                    onPress={() => {
                      act(callApi('POST', '/api/clock', { advanceMilliseconds }));
                    }}
                  >
                    {t(words)}
                  </Button>
                ))}
              </div>
            )}
          </>
        )}
      </Answered>
      {problem !== undefined && <Problem problem={problem} />}
    </Card>
  );
}
