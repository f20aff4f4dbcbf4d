import { ConformanceError } from '../errors.ts';
import { suiteNames } from './load-suite.ts';

/** Suites whose exchanges need the runner as the other end, and the command that plays it. */
const played: Readonly<Record<string, string>> = { 'http-client': 'client --listen' };

/** The suites that `run` asks: the one that is named, or all that need no other end. */
export function askedSuites(named: string | undefined): readonly string[] {
  if (named === undefined) return suiteNames().filter((name) => !Object.hasOwn(played, name));
  const command = Object.hasOwn(played, named) ? played[named] : undefined;
  if (command === undefined) return [named];
  throw new ConformanceError('unknown-suite', `--suite: ${named} is played, not asked; take ${command} instead of run`);
}
