import { i18n, type Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Message, MessageId } from './messages.ts';

/** The languages of the console. */
export type Language = 'en' | 'zh';

/** Says a message in the language that was chosen. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const storageKey = 'dataplus-console.language';

i18n.setMessagesCompiler(compileMessage);
i18n.load({ en: {}, zh: {} });

/** Makes the messages of one part of the console known; the parts that nobody opens are not loaded. */
export function addMessages(messages: Readonly<Record<string, Message>>): void {
  const pick = (place: 0 | 1): Messages =>
    Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, message[place]]));
  i18n.load({ en: pick(0), zh: pick(1) });
}

/** Begins with the language chosen last time, else with that of the browser. */
export function startLanguage(): void {
  const kept = localStorage.getItem(storageKey);
  const fromBrowser = navigator.language.startsWith('zh') ? 'zh' : 'en';
  applyLanguage(kept === 'en' || kept === 'zh' ? kept : fromBrowser);
}

/** Changes the language, at once and for the next visit. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  applyLanguage(language);
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  i18n.activate(language);
}

/** The language and how to say things in it; whoever uses it is drawn anew when the language changes. */
export function useLanguage(): { language: Language; t: Translate; pick: (label: Message) => string } {
  const { i18n: current } = useLingui();
  const language = current.locale === 'zh' ? 'zh' : 'en';
  return {
    language,
    t: (id, values) => current._(id, { ...values }),
    pick: (label) => label[language === 'zh' ? 1 : 0],
  };
}
