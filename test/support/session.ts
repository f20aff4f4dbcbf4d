import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace.ts';

/** What a page has its reader do in a shell, in one folder from top to bottom. */
export interface Session {
  /** Files that the reader is told to save: fenced as `js server.mjs`. */
  readonly files: Readonly<Record<string, string>>;
  /** What is typed: the blocks fenced as `sh`. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly lines: readonly string[];
  /** The block fenced as `text` that follows at once: what it has to print. */
  readonly prints: string | undefined;
}

/** Lines that are not run: they install from a registry, which the rehearsal of publishing does. */
const installs = /^(npm |mkdir )/;

/** Reads the session of a Markdown page. */
export function sessionOf(page: string): Session {
  const text = readFileSync(path.join(root, page), 'utf8');
  const files: Record<string, string> = {};
  const steps: Step[] = [];
  for (const { 1: language = '', 2: name, 3: block = '', 0: whole, index } of text.matchAll(
    /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms,
  )) {
    if (name !== undefined) files[name] = block;
    if (language !== 'sh') continue;
    const behind = text.slice(index + whole.length);
    const [, prints] = /^\s*(?:<!-- [^\n]* -->\s*)?```text\n(.*?)\n```/s.exec(behind) ?? [];
    steps.push({ lines: block.split('\n').filter((line) => line !== '' && !installs.test(line)), prints });
  }
  return { files, steps };
}
