import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { vectorsFolder } from '../src/files/places.ts';
import { formatJson } from '../src/generate/format.ts';
import type { StoredVector, VectorFile } from '../src/vector.ts';

/** A folder of suites that is gone when the test is over; with topics of the suite signer to change at will. */
export function scratchSuites(...topics: string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vectors-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, 'signer'));
  for (const topic of topics) {
    cpSync(path.join(vectorsFolder, 'signer', `${topic}.json`), path.join(folder, 'signer', `${topic}.json`));
  }
  return folder;
}

/** The file of a topic in a scratch folder. */
export const topicFile = (folder: string, topic: string): string => path.join(folder, 'signer', `${topic}.json`);

/** A vector file whose members a test may change. */
export type Mutable = Omit<VectorFile, 'vectors' | 'flags'> & {
  flags: Record<string, { bug: string; effect: string }>;
  vectors: (StoredVector & Record<string, unknown>)[];
};

/** Reads a vector file, changes it and writes it back in the common format. */
export function change(file: string, how: (parsed: Mutable) => unknown): void {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as Mutable;
  how(parsed);
  writeFileSync(file, formatJson(JSON.parse(JSON.stringify(parsed))));
}
