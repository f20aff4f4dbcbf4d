import path from 'node:path';
import { ConformanceError } from '../errors.ts';
import { topicFiles } from '../files/load-suite.ts';
import { vectorsFolder } from '../files/places.ts';
import { readJson, readText } from '../files/read-json.ts';
import { writeWhole } from '../files/write-file.ts';
import { formatJson } from './format.ts';
import { canBeOrdered, orderFile } from './order.ts';

/** Puts the files of a suite in the one order and format; gives those that were not. */
export function formatSuite(suite: string, vectors: string = vectorsFolder): string[] {
  const folder = path.join(vectors, suite);
  const writes = topicFiles(folder).map((name): [string, string] => {
    const file = path.join(folder, name);
    const parsed = readJson(file, 'invalid-vector-file');
    if (!canBeOrdered(parsed)) {
      throw new ConformanceError('invalid-vector-file', `${file}: not a vector file; run lint to see what is wrong`, {
        file,
      });
    }
    return [file, formatJson(orderFile(parsed))];
  });
  const changed = writes.filter(([file, text]) => readText(file) !== text);
  for (const [file, text] of changed) writeWhole(file, text);
  return changed.map(([file]) => file);
}
