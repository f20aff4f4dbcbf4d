import { addMessages, type Translate } from '../i18n/language.ts';
import type { MessageId } from '../i18n/messages.ts';
import { refusedMessages } from '../i18n/refused-messages.ts';

addMessages(refusedMessages);

/** What a code of a refusal says, and what to do about it; the code itself when a newer gateway has more of them. */
export function whyRefused(code: string, t: Translate): string {
  const id = `refused.${code}`;
  return Object.hasOwn(refusedMessages, id) ? t(id as MessageId) : code;
}
