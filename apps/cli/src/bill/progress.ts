import type { Io } from '../io.ts';

/** Tells on a terminal how far a long run is; says nothing elsewhere. */
export interface Progress {
  readonly count: () => void;
  readonly end: () => void;
}

const everyMilliseconds = 250;

/** Progress on standard error. The clock is looked at once in a while only. */
export function progressOn({ stderr, stdout }: Io): Progress {
  let counted = 0;
  let shownAt = performance.now();
  let isShown = false;
  // Lines that scroll by are progress enough.
  const silent = stderr.isTTY !== true || stdout.isTTY === true;
  return {
    count: () => {
      counted += 1;
      if (silent || counted % 1024 !== 0 || performance.now() - shownAt < everyMilliseconds) return;
      shownAt = performance.now();
      isShown = true;
      stderr.write(`\r${counted.toLocaleString('en')} events`);
    },
    end: () => {
      if (isShown) stderr.write(`\r\x1b[K`);
    },
  };
}
