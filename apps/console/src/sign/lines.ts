import type { Mistake } from '@dataplus/signer/diagnose';

/** What stands in each line of a StringToSign. */
export const lineNames = ['method', 'accept', 'content-md5', 'content-type', 'date', 'target'] as const;
export type LineName = (typeof lineNames)[number];

/** Where a mistake shows: in a line, in the key, in the header, or in how the lines become bytes. */
export type Place = LineName | 'key' | 'header' | 'bytes';

/** Where each mistake shows. */
export function placeOf(mistake: Mistake): Place {
  switch (mistake) {
    case 'wrong-scheme':
    case 'signature-hex':
      return 'header';
    case 'hmac-sha256':
    case 'secret-ampersand':
    case 'secret-white-space':
    case 'id-as-secret':
      return 'key';
    case 'text-gbk':
    case 'text-latin1':
    case 'crlf-lines':
    case 'final-newline':
    case 'lines-left-out':
      return 'bytes';
    case 'missing-target':
    case 'unexpected-target':
    case 'full-url':
    case 'query-missing':
    case 'target-decoded':
    case 'query-re-encoded':
    case 'query-sorted':
      return 'target';
    case 'method-replaced':
      return 'method';
    case 'unsigned-date':
      return 'date';
    case 'accept-replaced':
      return 'accept';
    case 'content-type-replaced':
      return 'content-type';
    default:
      return mistake.startsWith('date-') ? 'date' : 'content-md5';
  }
}

/** A line of our StringToSign beside that of somebody else. */
export interface ComparedLine {
  readonly name: LineName | 'more';
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly same: boolean;
  /** Where the first difference is, counted in characters; of the shorter one's length when one begins the other. */
  readonly differsAt: number | undefined;
}

/** Puts two StringToSign side by side, line by line. */
export function compareLines(ours: string, theirs: string): ComparedLine[] {
  const left = ours.split('\n');
  const right = theirs.split('\n');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [left[index], right[index]];
    const name = lineNames[index] ?? 'more';
    return {
      name,
      ours: a,
      theirs: b,
      same: a === b,
      differsAt: a === b ? undefined : firstDifference(a ?? '', b ?? ''),
    };
  });
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((sign, index) => sign !== right[index]);
  return at === -1 ? left.length : at;
}

/**
 * Reads a StringToSign out of a log: as it stands, or written with `\n` on one line, in quotes or not. Clients log with
 * either.
 */
export function readLogged(text: string): string {
  const trimmed = text.replace(/^\s*(?:StringToSign|stringToSign|string to sign)\s*[:=]\s*/i, '');
  if (trimmed.includes('\n') || !trimmed.includes('\\n')) return trimmed;
  return trimmed
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replaceAll('\\r', '\r')
    .replaceAll('\\n', '\n');
}
