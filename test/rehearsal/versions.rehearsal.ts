import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustRun } from '../support/run.ts';
import { manifestOf, publicFolders, root } from '../support/workspace.ts';

interface Versioned {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A changeset: what it releases, and what it says. */
interface Changeset {
  readonly releases: ReadonlyMap<string, string>;
  readonly text: string;
}

let folder = '';
let clone = '';
let changesets: readonly Changeset[] = [];

const manifest = async (room: string): Promise<Versioned> =>
  JSON.parse(await readFile(path.join(clone, room, 'package.json'), 'utf8')) as Versioned;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dataplus-versions-'));
  clone = path.join(folder, 'clone');
  await mustRun(folder, 'git', 'clone', '--quiet', '--depth=1', `file://${root}`, clone);
  await symlink(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
  changesets = await read(path.join(clone, '.changeset'));
  await mustRun(clone, process.execPath, path.join(root, 'node_modules/@changesets/cli/bin.js'), 'version');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(at: string): Promise<readonly Changeset[]> {
  const files = (await readdir(at)).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const texts = await Promise.all(files.map((file) => readFile(path.join(at, file), 'utf8')));
  return texts.map((whole) => {
    const [, head = '', text = ''] = /^---\n(.*?)\n---\n+(.*)/s.exec(whole) ?? [];
    const releases = [...head.matchAll(/^['"](.+)['"]: (\w+)$/gm)].map(
      ([, name = '', kind = '']) => [name, kind] as const,
    );
    return { releases: new Map(releases), text: text.trim() };
  });
}

describe('changeset version', () => {
  test('moves all published packages to one version', async () => {
    const versions = await Promise.all(publicFolders().map(async (room) => (await manifest(room)).version));
    expect(new Set(versions).size).toBe(1);
  });

  test('goes as far as the largest change that a changeset declares, and no further', async () => {
    const kinds = changesets.flatMap(({ releases }) => [...releases.values()]);
    const before = (manifestOf('packages/signer') as unknown as Versioned).version.split('.').map(Number);
    const [major = 0, minor = 0, patch = 0] = before;
    const expected = kinds.includes('major')
      ? `${major + 1}.0.0`
      : kinds.includes('minor')
        ? `${major}.${minor + 1}.0`
        : kinds.includes('patch')
          ? `${major}.${minor}.${patch + 1}`
          : before.join('.');
    expect((await manifest('packages/signer')).version).toBe(expected);
  });

  test('lets the packages depend on each other at that version', async () => {
    const names = new Set(publicFolders().map((room) => manifestOf(room).name));
    for (const room of publicFolders()) {
      const { version, dependencies = {} } = await manifest(room);
      const ours = Object.entries(dependencies).filter(([name]) => names.has(name));
      expect(ours.filter(([, range]) => range !== version)).toEqual([]);
    }
  });

  test('writes what each changeset says into the changelog of its packages', async () => {
    for (const { releases, text } of changesets) {
      for (const name of releases.keys()) {
        const room = publicFolders().find((one) => manifestOf(one).name === name);
        expect(room, name).toBeDefined();
        const changelog = await readFile(path.join(clone, room ?? '', 'CHANGELOG.md'), 'utf8');
        expect(changelog).toContain(text.split('\n')[0]);
        expect(changelog).toContain(`## ${(await manifest(room ?? '')).version}`);
      }
    }
  });

  test('uses the changesets up', async () => {
    expect(await read(path.join(clone, '.changeset'))).toEqual([]);
  });
});
