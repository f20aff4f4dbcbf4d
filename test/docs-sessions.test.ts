import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.ts';
import { sessionOf } from './support/session.ts';
import { filesBelow, root } from './support/workspace.ts';

const guides = filesBelow('docs/guides').filter((file) => file.endsWith('.md'));
const sessions = guides
  .map((page) => ({ page, ...sessionOf(page) }))
  .filter(({ steps }) => steps.some(({ lines }) => lines.length > 0));

/** Between the outputs of two steps. */
const mark = '~~~ next step ~~~';

test('there are guides to be followed', () => {
  expect(sessions.map(({ page }) => page)).toContain('docs/guides/quick-start.md');
  expect(sessions.map(({ page }) => page)).toContain('docs/guides/zh/quick-start.md');
});

/** Readers type more slowly than a shell reads: what they started in the background is ready by then, on a busy machine too. */
const unhurried = (line: string): readonly string[] => (line.endsWith('&') ? [line, 'sleep 3'] : [line]);

/** A reader follows a guide from top to bottom: every file is saved, every command typed into one shell. */
describe('who follows the guide gets what it says', () => {
  test.concurrent.each(sessions)('$page', async ({ files, steps }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dataplus-session-'));
    try {
      await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
      for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
      const script = [
        'set -e',
        `trap 'kill $(jobs -p) 2>/dev/null || true' EXIT`,
        `export HOME=${folder} PATH=${path.join(root, 'node_modules/.bin')}:$PATH NO_COLOR=1 npm_config_offline=true`,
        ...steps.flatMap(({ lines }) => [...lines.flatMap(unhurried), `echo '${mark}'`]),
      ];
      await writeFile(path.join(folder, 'session.sh'), script.join('\n'));
      const { code, out, err } = await run(folder, 'bash', 'session.sh');
      expect(code, `${out}\n${err}`).toBe(0);
      const outputs = out.split(mark);
      for (const [i, { prints }] of steps.entries()) if (prints !== undefined) expect(outputs[i]).toContain(prints);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
