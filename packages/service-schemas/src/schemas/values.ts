import { citation } from '../parts/citation.ts';
import { decimal, decimalQuantity, money, exactNumber } from '../parts/money.ts';
import { httpUrl, base64, identifier } from '../parts/text.ts';
import { instant, calendarDate, compactDate } from '../parts/time.ts';
import type { AnySchema } from '../schema.ts';

/** Texts, times, money. */
export const valueSchemas: Readonly<Record<string, AnySchema>> = {
  Base64: base64,
  CalendarDate: calendarDate,
  Citation: citation,
  CompactDate: compactDate,
  Decimal: decimal,
  DecimalQuantity: decimalQuantity,
  ExactNumber: exactNumber,
  HttpUrl: httpUrl,
  Identifier: identifier,
  Instant: instant,
  Money: money,
};
