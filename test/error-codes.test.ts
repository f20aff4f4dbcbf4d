import { describe, expect, test } from 'vitest';
import { publicFolders, table } from './support/workspace.ts';

interface Explanation {
  readonly code: string;
  readonly cause: string;
  readonly cure: string;
  readonly section: string;
}

/** Public packages without a catalogue, each with the reason. */
const without: Readonly<Record<string, string>> = {
  dataplus: 'a command and no library: it exports nothing',
  '@dataplus/console': 'static files and no library: it exports nothing',
};

const names = publicFolders().map((folder) => table[folder]?.name ?? folder);
const catalogues = await Promise.all(
  names
    .filter((name) => without[name] === undefined)
    .map(async (name) => {
      const { errorCatalogue } = (await import(name)) as { errorCatalogue?: Readonly<Record<string, Explanation>> };
      return { name, errorCatalogue, entries: Object.entries(errorCatalogue ?? {}) };
    }),
);

describe.each(catalogues)('the error catalogue of $name', ({ errorCatalogue, entries }) => {
  test('is exported and explains something', () => {
    expect(errorCatalogue).toBeDefined();
    expect(entries).not.toEqual([]);
  });

  test('has code, cause, cure and section of every error', () => {
    for (const [key, { code, cause, cure, section }] of entries) {
      expect(code).toBe(key);
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [cause, cure, section]) expect(text.trim(), key).not.toBe('');
    }
  });
});

test('no code stands in two catalogues', () => {
  const owners = new Map<string, string[]>();
  for (const { name, entries } of catalogues) {
    for (const [code] of entries) owners.set(code, [...(owners.get(code) ?? []), name]);
  }
  expect([...owners].filter(([, packages]) => packages.length > 1)).toEqual([]);
});

test.each(Object.entries(without))('%s has no catalogue: %s', async (name) => {
  expect(names).toContain(name);
  const exports = (await import(name).catch(() => ({}))) as object;
  expect(Object.keys(exports)).not.toContain('errorCatalogue');
});
