import { referencesFolder } from '../files/places.ts';
import { missingProgram, type Reference } from '../files/references.ts';
import type { Vector } from '../vector.ts';
import { runCommand, type CommandRun } from './run-command.ts';

/** Runs vectors against a reference program; undefined where its language is not on this machine. */
export async function runReference(reference: Reference, vectors: readonly Vector[]): Promise<CommandRun | undefined> {
  if (missingProgram(reference) !== undefined) return undefined;
  const { command, timeoutMs } = reference;
  const timeout = timeoutMs === undefined ? {} : { timeout: timeoutMs };
  return runCommand({ command, cwd: referencesFolder, vectors, ...timeout });
}
