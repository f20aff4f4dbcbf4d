import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../test/support/words.ts';

const sources = fileURLToPath(new URL('../', import.meta.url));
const text = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/-messages\.ts$|\.test\.ts$/.test(file))
  .map((file) => readFileSync(sources + file, 'utf8'))
  .join('\n');

/** Beginnings of ids that are put together: `t(`rung.${rung}`)`. */
const prefixes = [...text.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map(([, prefix = '']) => prefix);

const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name).sort();

describe('the catalogue', () => {
  test.each(Object.entries(catalogue))('%s is said in both languages', (_, [en, zh]) => {
    expect(en.trim()).not.toBe('');
    expect(zh.trim()).not.toBe('');
    expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
    expect(() => compileMessage(en)).not.toThrow();
    expect(() => compileMessage(zh)).not.toThrow();
  });

  test('says everything in Chinese, but for names', () => {
    const withoutHan = Object.values(catalogue).filter(([, zh]) => !/\p{Script=Han}/u.test(zh));
    for (const [en, zh] of withoutHan) {
      const words = zh.replace(/\{\w+\}/g, '').match(/[A-Za-z][\w-]*/g) ?? [];
      expect(words.filter((word) => !en.includes(word))).toEqual([]);
    }
  });

  test('has no message that nobody says', () => {
    const unused = Object.keys(catalogue).filter(
      (id) => !text.includes(`'${id}'`) && !prefixes.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  test('has every message that somebody says', () => {
    const said = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id = '']) => id);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((id) => !Object.hasOwn(catalogue, id))).toEqual([]);
  });
});
