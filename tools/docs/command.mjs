import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fenced } from './markdown.mjs';
import { root } from './places.mjs';

/**
 * Runs a command line in the root of the repository, with the AccessKey of all examples and a home without settings, and
 * gives what it wrote to both outputs, in this order: standard error, standard output.
 */
export async function runLine(line) {
  const home = await mkdtemp(path.join(tmpdir(), 'dataplus-docs-'));
  const env = {
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
    HOME: home,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    COLUMNS: '100',
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
  };
  try {
    return await new Promise((resolve, reject) => {
      execFile('bash', ['-c', line], { cwd: root, env, maxBuffer: 16 * 1024 * 1024 }, (error, out, err) => {
        // Exit code 1 is an answer: refused, not explained, different.
        if (error !== null && error.code !== 1) reject(new Error(`${line}\n${err}${out}`));
        else resolve(`${err}${out}`);
      });
    });
  } finally {
    await rm(home, { recursive: true });
  }
}

/** A command with what it says. */
export async function commandOutput(line) {
  const out = (await runLine(line)).replace(/[ \t]+$/gm, '').trimEnd();
  return fenced('console', `$ ${line}\n${out}`);
}

/** What a program prints that stands on the page under its name, as `js sign.mjs`. */
export async function programOutput(name, page) {
  const [, program] = page.match(new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, 'ms')) ?? [];
  if (program === undefined) throw new Error(`the page has no program ${name}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'dataplus-program-'));
  try {
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, name), program);
    return fenced('text', (await runLine(`cd ${folder} && node ${name}`)).trimEnd());
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The help of a command of `dataplus`. */
export async function helpOf(words) {
  return fenced('text', (await runLine(`dataplus help ${words.join(' ')}`)).replace(/[ \t]+$/gm, '').trimEnd());
}

/** Whether the output tells of a language that is not on this machine. */
export function lacksProgram(output) {
  return / missing$/m.test(output);
}
