import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../result.ts';
import { lineCutter } from './lines.ts';

/** What a child tells the one who listens to it. */
export interface ChildListener {
  /** Whole lines of its output. */
  readonly lines: (lines: readonly string[]) => void;
  /** It is of no further use. Told once. */
  readonly ended: (fault: Fault, detail: string) => void;
}

/** A running testee. */
export interface Child {
  /** Sends the child's news to another listener. */
  readonly listen: (listener: ChildListener) => void;
  /** Writes questions. */
  readonly write: (text: string) => void;
  /** Ends its input and waits until it has gone; gives what was wrong with the way it went. */
  readonly finish: (timeout: number) => Promise<string | undefined>;
  /** Ends it and everything that it started. */
  readonly kill: () => void;
}

/** An answer may be this long; nothing that a vector wants comes near. */
export const longestAnswer: number = 1024 * 1024;
/** How much of what a testee says on standard error is remembered. */
const rememberedStderr = 2000;
/** How long a broken pipe waits for the exit that explains it better. */
const graceMs = 200;

const exitText = (code: number | null, signal: string | null): string =>
  signal === null ? `exited with code ${code ?? 'unknown'}` : `was ended by ${signal}`;

/** Starts a testee in a process group of its own, so that ending it ends what it started, too. */
export function startChild(command: readonly string[], cwd?: string): Child {
  const [file = '', ...args] = command;
  const detached = process.platform !== 'win32';
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], detached, cwd });
  const cut = lineCutter(longestAnswer);
  let listener: ChildListener | undefined;
  let over: { fault: Fault; detail: string } | undefined;
  let stderr = '';
  let gone: (text: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => (gone = resolve));

  const end = (fault: Fault, detail: string): void => {
    if (over !== undefined) return;
    const said = stderr.trim().split('\n').at(-1) ?? '';
    over = { fault, detail: said === '' ? detail : `${detail}; standard error ends with: ${said}` };
    listener?.ended(over.fault, over.detail);
  };
  const endSoon = (fault: Fault, detail: string): void => {
    setTimeout(() => {
      end(fault, detail);
    }, graceMs).unref();
  };

  child.on('error', (error: NodeJS.ErrnoException) => {
    end('died', `could not be started (${error.code ?? error.message})`);
    gone('could not be started');
  });
  child.on('exit', (code, signal) => {
    gone(exitText(code, signal));
    endSoon('died', exitText(code, signal));
  });
  child.on('close', (code, signal) => {
    end('died', exitText(code, signal));
  });
  child.stdin.on('error', () => {
    endSoon('closed-input', 'closed its standard input');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-rememberedStderr);
  });
  child.stdout.on('end', () => {
    endSoon('died', 'closed its standard output');
  });
  child.stdout.on('data', (chunk: Buffer) => {
    if (over !== undefined) return;
    const lines = cut(chunk);
    if (lines === 'line-too-long') end('line-too-long', `wrote a line of more than ${longestAnswer} bytes`);
    else if (lines === 'not-utf-8') end('not-an-answer', 'wrote bytes that are not UTF-8');
    else if (lines.length > 0) listener?.lines(lines);
  });

  const kill = (): void => {
    const { pid } = child;
    end('died', 'was ended by the runner');
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
    child.stdout.destroy();
    child.stderr.destroy();
    child.stdin.destroy();
  };

  return {
    listen: (next) => {
      listener = next;
      if (over !== undefined) next.ended(over.fault, over.detail);
    },
    write: (text) => {
      if (over === undefined) child.stdin.write(text);
    },
    finish: async (timeout) => {
      child.stdin.end();
      const late = delay(timeout, undefined, { ref: false });
      const text = await Promise.race([exited, late]);
      kill();
      if (text === undefined) return `did not exit within ${timeout} ms after the end of its input`;
      return text === 'exited with code 0' ? undefined : `${text} after the end of its input; wanted code 0`;
    },
    kill,
  };
}
