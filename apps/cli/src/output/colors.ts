import pc from 'picocolors';
import type { Io } from '../io.ts';

/** Colours for a terminal; none elsewhere, and none where NO_COLOR asks for that. */
export function colorsFor(stream: Io['stdout'], env: Io['env']): ReturnType<typeof pc.createColors> {
  return pc.createColors(stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb');
}
