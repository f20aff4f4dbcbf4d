import { ConformanceError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { Implementation } from '../result.ts';
import { startChild, type Child } from './child.ts';

/** A testee that has said who it is and what it can do. */
export interface StartedTestee {
  /** The process. */
  readonly child: Child;
  /** Who it says it is. */
  readonly implementation: Implementation;
  /** The ops that it declares. */
  readonly ops: ReadonlySet<string>;
}

const question = `${JSON.stringify({ seq: 0, op: 'start', protocol: 1 })}\n`;
const wanted = 'wanted one line {"seq":0,"implementation":{"name":…},"ops":[…]}';

/** How a testee is started. */
export interface StartOptions {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** The working directory, that of this process when left out. */
  readonly cwd?: string | undefined;
  /** How long it may take to answer, in milliseconds. */
  readonly timeout: number;
}

/** Starts a testee and asks it the `start` question. */
export async function startTestee({ command, cwd, timeout }: StartOptions): Promise<StartedTestee> {
  const child = startChild(command, cwd);
  const refuse = (why: string): ConformanceError => {
    const code = why.includes('could not be started') ? 'testee-not-found' : 'testee-did-not-start';
    const cure = code === 'testee-not-found' ? 'check the path of the program' : wanted;
    return new ConformanceError(code, `${command.join(' ')}: ${why}; ${cure}`);
  };
  try {
    const line = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(refuse(`no answer to the start question within ${timeout} ms`));
      }, timeout);
      child.listen({
        lines: (lines) => {
          clearTimeout(timer);
          if (lines.length === 1) resolve(lines[0] ?? '');
          else reject(refuse(`wrote ${lines.length} lines for one question`));
        },
        ended: (_fault, detail) => {
          clearTimeout(timer);
          reject(refuse(detail));
        },
      });
      child.write(question);
    });
    const started = parseStart(line);
    if (started === undefined) throw refuse(`answered the start question with ${JSON.stringify(line.slice(0, 200))}`);
    return { child, ...started };
  } catch (error) {
    child.kill();
    throw error;
  }
}

function parseStart(line: string): Omit<StartedTestee, 'child'> | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(answer) || answer.seq !== 0 || !isObject(answer.implementation) || !Array.isArray(answer.ops)) {
    return undefined;
  }
  const { name, version, language, runtime } = answer.implementation;
  if (typeof name !== 'string' || !answer.ops.every((op) => typeof op === 'string')) return undefined;
  const implementation = {
    name,
    ...(typeof version === 'string' && { version }),
    ...(typeof language === 'string' && { language }),
    ...(typeof runtime === 'string' && { runtime }),
  };
  return { implementation, ops: new Set(answer.ops) };
}
