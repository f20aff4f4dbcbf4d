import type { MessageId } from '../i18n/messages.ts';
import type { ComparedLine, Place } from './lines.ts';

/** What each line is called. */
export const lineMessages: Readonly<Record<ComparedLine['name'] | Place, MessageId>> = {
  method: 'line.method',
  accept: 'line.accept',
  'content-md5': 'line.contentMd5',
  'content-type': 'line.contentType',
  date: 'line.date',
  target: 'line.target',
  more: 'line.more',
  key: 'place.key',
  header: 'place.header',
  bytes: 'place.bytes',
};
