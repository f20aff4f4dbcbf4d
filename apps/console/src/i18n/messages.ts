import type { agreementMessages } from './agreement-messages.ts';
import type { apiMessages } from './api-messages.ts';
import type { accountMessages } from './account-messages.ts';
import type { auditMessages } from './audit-messages.ts';
import type { marketMessages } from './market-messages.ts';
import type { operationMessages } from './operation-messages.ts';
import type { peopleMessages } from './people-messages.ts';
import type { conformanceMessages } from './conformance-messages.ts';
import type { moneyMessages } from './money-messages.ts';
import type { problemMessages } from './problem-messages.ts';
import type { readingMessages } from './reading-messages.ts';
import type { refusedMessages } from './refused-messages.ts';
import type { shellMessages } from './shell-messages.ts';
import type { signMessages } from './sign-messages.ts';
import type { uiMessages } from './ui-messages.ts';

/** What the console says, in English and in Chinese. */
export type Message = readonly [en: string, zh: string];

/** Names of all messages. */
export type MessageId =
  | keyof typeof agreementMessages
  | keyof typeof apiMessages
  | keyof typeof accountMessages
  | keyof typeof auditMessages
  | keyof typeof marketMessages
  | keyof typeof operationMessages
  | keyof typeof peopleMessages
  | keyof typeof conformanceMessages
  | keyof typeof moneyMessages
  | keyof typeof problemMessages
  | keyof typeof readingMessages
  | keyof typeof refusedMessages
  | keyof typeof shellMessages
  | keyof typeof signMessages
  | keyof typeof uiMessages;
