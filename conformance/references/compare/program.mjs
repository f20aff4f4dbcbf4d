// One of the two programs: a command that speaks the protocol.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a command (a line for the shell), shakes hands, and gives a way to ask it many questions at once. */
export async function startProgram(command) {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {}); // it ended early: the missing answer says so
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`"${command}" ended before it had answered; run it alone and look at its messages`);
    return JSON.parse(value);
  };
  const ask = async (questions) => {
    child.stdin.write(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const answers = [];
    for (let asked = 0; asked < questions.length; asked += 1) answers.push(await answer());
    return answers;
  };
  const [{ ops }] = await ask([{ seq: 0, op: 'start', protocol: 1 }]);
  return { command, ops, ask, end: () => child.stdin.end() };
}
