import { accountMessages } from '../../src/i18n/account-messages.ts';
import { agreementMessages } from '../../src/i18n/agreement-messages.ts';
import { apiMessages } from '../../src/i18n/api-messages.ts';
import { auditMessages } from '../../src/i18n/audit-messages.ts';
import { conformanceMessages } from '../../src/i18n/conformance-messages.ts';
import { marketMessages } from '../../src/i18n/market-messages.ts';
import type { MessageId } from '../../src/i18n/messages.ts';
import { moneyMessages } from '../../src/i18n/money-messages.ts';
import { operationMessages } from '../../src/i18n/operation-messages.ts';
import { peopleMessages } from '../../src/i18n/people-messages.ts';
import { problemMessages } from '../../src/i18n/problem-messages.ts';
import { readingMessages } from '../../src/i18n/reading-messages.ts';
import { refusedMessages } from '../../src/i18n/refused-messages.ts';
import { shellMessages } from '../../src/i18n/shell-messages.ts';
import { signMessages } from '../../src/i18n/sign-messages.ts';
import { uiMessages } from '../../src/i18n/ui-messages.ts';

/** All messages of the console. */
export const catalogue: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ...accountMessages,
  ...agreementMessages,
  ...apiMessages,
  ...auditMessages,
  ...conformanceMessages,
  ...marketMessages,
  ...moneyMessages,
  ...operationMessages,
  ...peopleMessages,
  ...problemMessages,
  ...readingMessages,
  ...refusedMessages,
  ...shellMessages,
  ...signMessages,
  ...uiMessages,
};

/** How the console says something, for messages without plurals. */
export function say(
  language: 'en' | 'zh',
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = catalogue[id]?.[language === 'zh' ? 1 : 0] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
