import { ConformanceError } from '../errors.ts';
import { suiteNames } from './load-suite.ts';

/** Suites whose exchanges need the runner as the other end, and the command that plays it. */
const played: Readonly<Record<string, string>> = {
  'http-client': 'client --listen',
  gateway: 'gateway --url',
};

/** Whether the runner plays the suite: it then asks other questions than those that stand in the vectors. */
export const isPlayed = (suite: string): boolean => Object.hasOwn(played, suite);

/** The suites that `run` asks: the one that is named, or all that need no other end. */
export function askedSuites(named: string | undefined): readonly string[] {
  if (named === undefined) return suiteNames().filter((name) => !isPlayed(name));
  const command = isPlayed(named) ? played[named] : undefined;
  if (command === undefined) return [named];
  throw new ConformanceError('unknown-suite', `--suite: ${named} is played, not asked; take ${command} instead of run`);
}
