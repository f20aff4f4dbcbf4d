import type { DayNumber, Instant } from '@dataplus/agreement-terms/calendar';
import type { PriceBook } from '../prices/price-book.ts';

/** A price book is published; its prices hold from its own first day on. */
export interface PriceBookPublished {
  readonly type: 'price-book-published';
  readonly id: string;
  readonly at: Instant;
  readonly book: PriceBook;
}

/** It is announced that a service that was free will be charged from a day on. */
export interface ChargingAnnounced {
  readonly type: 'charging-announced';
  readonly id: string;
  readonly at: Instant;
  readonly service: string;
  readonly firstDay: DayNumber;
}

/** What concerns all accounts. */
export type PlatformEvent = PriceBookPublished | ChargingAnnounced;
