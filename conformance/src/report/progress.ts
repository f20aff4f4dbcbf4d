import type { WriteStream } from 'node:tty';

/** Shows how far a run is on a terminal, in one line that is written over; silent where there is no terminal. */
export function progressOn(stream: WriteStream | undefined): {
  show: (done: number, of: number) => void;
  clear: () => void;
} {
  let shown = 0;
  return {
    show: (done, of) => {
      if (stream === undefined || performance.now() - shown < 100) return;
      shown = performance.now();
      stream.write(`\r${done} of ${of} vectors`);
    },
    clear: () => {
      if (shown > 0) stream?.write('\r\x1b[K');
    },
  };
}
