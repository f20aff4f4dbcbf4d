import { SignerError } from './errors.ts';

const firstYear = -62_135_596_800_000; // 0001-01-01T00:00:00Z
const afterLastYear = 253_402_300_800_000; // 10000-01-01T00:00:00Z

let lastSecond = NaN;
let lastText = '';

/** The instant as IMF-fixdate (S-6.1). The text of the last second is kept: a busy signer asks for it again and again. */
export function imfDate(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second === lastSecond) return lastText;
  if (!(milliseconds >= firstYear && milliseconds < afterLastYear)) {
    throw new SignerError('invalid-date', 'The date is no time between the years 1 and 9999; pass a valid Date.', {
      field: 'date',
    });
  }
  lastText = new Date(milliseconds).toUTCString();
  lastSecond = second;
  return lastText;
}
