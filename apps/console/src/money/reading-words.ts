import type { ReadingName } from '@dataplus/billing-rules';
import type { MessageId } from '../i18n/messages.ts';

/** What a value of a reading means. */
export const readingWords = (name: ReadingName, value: string): MessageId => `reading.${name}.${value}` as MessageId;
