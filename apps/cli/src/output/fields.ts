import type { Io } from '../io.ts';
import { type Language, say } from './language.ts';
import { columnsOfText } from './wrap.ts';

/** Names and values, one a line, the values below each other. */
export function printFields(
  io: Io,
  language: Language,
  fields: readonly (readonly [name: readonly [en: string, zh: string], value: string])[],
): void {
  const names = fields.map(([name]) => say(name, language));
  const wide = Math.max(...names.map((name) => columnsOfText(name)));
  fields.forEach(([, value], at) => {
    const name = names[at] ?? '';
    io.stdout.write(`  ${name}${' '.repeat(wide - columnsOfText(name))}  ${value}\n`);
  });
}
