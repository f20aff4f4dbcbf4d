// The runner protocol: one JSON object in, one answer out (protocol.md).
import { once } from 'node:events';
import { count, InvalidInput, isObject, Refused, Skipped, text } from './fields.mjs';

/** Answers every line of standard input; gives the exit code. */
export async function serve(implementation, ops) {
  let number = 0;
  for await (const lines of lineBatches(process.stdin)) {
    const answers = [];
    let failed = false;
    for (const line of lines) {
      number += 1;
      const question = parse(line);
      failed = question === undefined;
      if (failed) break;
      answers.push(`${JSON.stringify(answer(question, implementation, ops))}\n`);
    }
    // One write per batch: whoever waits for an answer has sent nothing more, so its batch ends with its line.
    if (answers.length > 0 && !process.stdout.write(answers.join(''))) await once(process.stdout, 'drain');
    if (failed) {
      process.stderr.write(`line ${number} is not JSON; send one JSON object per line, in UTF-8\n`);
      return 2;
    }
  }
  return 0;
}

/** All lines that each chunk completes, as bytes: a chunk may end inside a character. */
async function* lineBatches(stream) {
  let pending = [];
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(0x0a);
    if (end < 0) {
      pending.push(chunk);
      continue;
    }
    yield splitLines(Buffer.concat([...pending, chunk.subarray(0, end)]));
    pending = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  if (pending.length > 0) yield [Buffer.concat(pending)];
}

function splitLines(bytes) {
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(line) {
  try {
    return JSON.parse(utf8.decode(line));
  } catch {
    return undefined;
  }
}

function answer(question, implementation, ops) {
  let seq = null;
  try {
    if (!isObject(question)) throw new InvalidInput('a question', 'give an object with seq and op');
    seq = count(question.seq, 'seq');
    const op = text(question.op, 'op');
    if (op === 'start') return { seq, ...start(question, implementation, ops) };
    if (!Object.hasOwn(ops, op)) throw new Refused('unknown-op');
    return { seq, output: ops[op](question.input) };
  } catch (error) {
    if (error instanceof Skipped) return { seq, skipped: { reason: error.message } };
    if (error instanceof Refused) {
      return { seq, error: { code: error.code, ...(error.message === '' ? {} : { message: error.message }) } };
    }
    process.stderr.write(`${error.stack}\n`); // a defect of this program must not take the rest of the run with it
    return { seq, error: { code: 'internal-error' } };
  }
}

function start(question, implementation, ops) {
  if (question.protocol !== 1) throw new InvalidInput('protocol', 'this program speaks version 1');
  return { implementation, ops: Object.keys(ops).sort() };
}
