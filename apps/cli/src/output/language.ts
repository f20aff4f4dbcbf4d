import type { Label } from '@dataplus/agreement-terms/labels';
import { type Command, Option } from 'commander';

/** Languages of labels. */
export type Language = 'en' | 'zh';

/** Flags of commands that print labels. */
export interface CommonFlags {
  readonly lang: Language;
  readonly json?: boolean;
}

/** Adds `--lang` and `--json`. */
export function addCommonOptions(command: Command): Command {
  return command.addOption(languageOption()).option('--json', 'print the answer as JSON');
}

/** `--lang`. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of labels').choices(['en', 'zh'] satisfies Language[]).default('en');
}

/** One half of a label. */
export const say = ([en, zh]: Label, language: Language): string => (language === 'zh' ? zh : en);
