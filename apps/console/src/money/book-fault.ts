import type { Translate } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import type { BookFault } from './read-book.ts';

/** What is wrong with a price book, in one sentence that names the place. */
export function bookFaultText(fault: BookFault, t: Translate): string | undefined {
  switch (fault.kind) {
    case 'empty':
      return undefined;
    case 'json':
      return t('book.noJson', { message: fault.message });
    case 'shape':
      return t('book.shape', { path: fault.path, wanted: t(`book.${fault.wanted}`) });
    case 'rules':
      return t('book.rules', { path: fault.path, sentence: t(`problem.${fault.code}` as MessageId) });
  }
}
