import { randomBytes } from 'node:crypto';

/** This process; two processes cannot have the same. */
const mark = randomBytes(9).toString('base64url');
let count = 0;
let lastMillisecond = NaN;
/** Time and process of the ids of the last millisecond. */
let prefix = '';

/**
 * A new id: time, process, count. Ids of one process rise, so that rows of one commit lie beside one another in the
 * database's index, which random ids would spread all over.
 */
export function newId(now: number): string {
  if (now !== lastMillisecond) {
    lastMillisecond = now;
    prefix = `${now.toString(36).padStart(9, '0')}-${mark}-`;
    count = 0;
  }
  return prefix + (count++).toString(36);
}
