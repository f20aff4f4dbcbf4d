import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const target = { project: 'p', table: 'access' };

describe('plan', () => {
  it('shows the table of the platform', async () => {
    const { out } = await run(['plan']);
    expect(out).toMatch(/database +│ private +│ .* DataX/);
  });

  it('shows tool and steps in order, in both languages', async () => {
    expect((await run(['plan', 'database', 'private'])).out).toContain(
      '  1. Download and unpack DataX\n  2. Write the job\n  3. Run DataX with the job\n',
    );
    expect((await run(['plan', 'database', 'private', '--lang', 'zh'])).out).toContain('  2. 编写作业\n');
  });

  it('writes the configuration of the tool', async () => {
    const log = { path: '/var/log/access.log', fields: ['ip', 'time'] };
    const args = ['plan', 'log-file', 'public', '--tool', 'fluentd', '--documents', '-'];
    const { out } = await run(args, { stdin: JSON.stringify({ target, log }) });
    expect(out).toMatch(/Configuration\n<source>\n/);
    expect(out).toContain('path /var/log/access.log');
  });

  it('writes the job of DataX as JSON', async () => {
    const parameter = {
      username: 'u',
      password: '${password}',
      column: ['id'],
      connection: [{ table: ['t'], jdbcUrl: ['jdbc:mysql://db:3306/d'] }],
    };
    const stdin = JSON.stringify({ target, reader: { name: 'mysqlreader', parameter } });
    const { out } = await run(['plan', 'database', 'private', '--documents', '-', '--json'], { stdin });
    expect(JSON.parse(out)).toMatchObject({
      tool: 'datax',
      job: { job: { content: [{ reader: { name: 'mysqlreader' } }] } },
    });
  });

  it.each([
    [
      'a source that the table has no way for',
      ['rds', 'public'],
      /^dataplus plan: The table has no way for rds, public/,
    ],
    ['a missing network', ['rds'], /^dataplus plan: network: is missing; give one of public, private, cloud$/],
    ['an unknown source', ['tape', 'public'], /Allowed choices are database,/],
    ['documents without a target', ['database', 'private', '--documents', '-'], /has no target; write "target"/],
  ])('refuses %s', async (_, args, message) => {
    const { code, out, err } = await run(['plan', ...args], { stdin: '{}' });
    expect(err.trimEnd()).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});
