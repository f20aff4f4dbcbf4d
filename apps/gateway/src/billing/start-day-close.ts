import { dayOfInstant } from '@dataplus/agreement-terms/calendar';
import { catchUp, type DayClosed, type DayCloseOptions } from './close-days.ts';

/** What {@link startDayClose} takes. */
export interface DayCloserOptions extends DayCloseOptions {
  /** How often the clock is looked at, in milliseconds of real time; it may be moved. Default 500. */
  readonly checkMilliseconds?: number;
  /** Told of a run that failed; the next check tries again, waiting longer after each. */
  readonly onFailure?: (error: unknown) => void;
}

/** Closes days by itself. */
export interface DayCloser {
  /** Closes what is over now, or joins the run that is at it; for those who moved the clock. */
  catchUp(): Promise<DayClosed>;
  /** Ends after the run that is at it. */
  stop(): Promise<void>;
}

const longestPause = 60_000;

/** Closes every day soon after midnight in Asia/Shanghai by the clock, and at once what was not closed while nobody ran. */
export function startDayClose(options: DayCloserOptions): DayCloser {
  const { clock, checkMilliseconds = 500, onFailure } = options;
  let closedThrough = Number.NEGATIVE_INFINITY;
  let running: Promise<DayClosed> | undefined;
  let pause = checkMilliseconds;
  let notBefore = 0;

  const run = (): Promise<DayClosed> => {
    running ??= catchUp(options)
      .then((done) => {
        closedThrough = done.through;
        pause = checkMilliseconds;
        return done;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const check = (): void => {
    if (running !== undefined || performance.now() < notBefore || dayOfInstant(clock.now()) - 1 <= closedThrough)
      return;
    run().catch((error: unknown) => {
      notBefore = performance.now() + pause;
      pause = Math.min(pause * 2, longestPause);
      onFailure?.(error);
    });
  };
  const timer = setInterval(check, checkMilliseconds);
  timer.unref();
  check();
  return {
    catchUp: async () => {
      // One that runs may have begun before the clock was moved.
      await running?.catch(() => undefined);
      return run();
    },
    stop: async () => {
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}
