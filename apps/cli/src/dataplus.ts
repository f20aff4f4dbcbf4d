import { Command, type CommanderError } from 'commander';
import { commands } from './commands.ts';
import type { Entry } from './entry.ts';
import type { Io } from './io.ts';
import { printJson } from './output/json.ts';
import { version } from './version.ts';

/** The command line: takes the arguments without program and script, sets the exit code of `io`. */
export async function dataplus(args: readonly string[], io: Io): Promise<void> {
  // `help sign` and `sign --help` are the same: only the command that is asked for is loaded.
  const [name, ...rest] = args[0] === 'help' ? helpOf(args[1]) : args;
  const entry = commands.find((one) => one.name === name);
  try {
    if (entry?.main !== undefined) io.exitCode = await entry.main(rest, io);
    else await (await build(io, entry)).parseAsync(name === undefined ? [] : [name, ...rest], { from: 'user' });
  } catch (error) {
    io.exitCode = report(error, entry === undefined ? 'dataplus' : `dataplus ${entry.name}`, args, io);
  }
}

/** The arguments that ask for help; a topic that is no command is refused as a command would be. */
function helpOf(topic: string | undefined): readonly string[] {
  if (topic === undefined) return ['--help'];
  return commands.some(({ name }) => name === topic) ? [topic, '--help'] : [topic];
}

async function build(io: Io, entry: Entry | undefined): Promise<Command> {
  const program = new Command('dataplus')
    .description(
      'Sign, call, verify and diagnose requests, ask the agreements: the Dataplus (数加) platform on the command line.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
    })
    .addHelpText('after', footer);
  for (const one of commands) {
    const command = one === entry ? await one.load?.(io) : undefined;
    program.addCommand(command ?? new Command(one.name).description(one.summary));
  }
  for (const command of program.commands) inherit(command, program);
  return program;
}

function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  for (const child of command.commands) inherit(child, command);
}

/** Shows an error in one line (with `--json`: as JSON) and gives the exit code. What is no error of ours is a bug. */
function report(error: unknown, name: string, args: readonly string[], io: Io): number {
  if (isOfCommander(error)) {
    if (error.exitCode === 0) return 0;
    // Without any command commander has shown the help already.
    if (error.code === 'commander.help') return 2;
  }
  if (!isExpected(error)) throw error;
  const { field } = error;
  const code = isOfCommander(error) ? 'invalid-argument' : error.code;
  const message = oneLine(error.message.replace(/^error: /, ''));
  if (args.includes('--json')) printJson(io, { error: { code, field, message } });
  else io.stderr.write(`${name}: ${message}\n`);
  return code === 'call-failed' ? 1 : 2;
}

/** By its name: commands of the gateway may come with a commander of their own. */
const isOfCommander = (error: unknown): error is CommanderError =>
  error instanceof Error && error.name === 'CommanderError';

/** What was typed may stand in the message: no control character of it reaches the terminal. */
// eslint-disable-next-line no-control-regex -- control characters are what it takes out
const oneLine = (text: string): string => text.replace(/\s*[\0-\x1f\x7f]+\s*/g, ' ').trim();

/** Errors of our packages and of commander have a code in words; those of Node have one in capitals, or none. */
function isExpected(error: unknown): error is Error & { readonly code: string; readonly field?: string } {
  return error instanceof Error && 'code' in error && /^[a-z][a-zA-Z.-]+$/.test(String(error.code));
}

const footer = `
The AccessKey comes from --key-file FILE, or else from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET,
~/.aliyun/config.json or ~/.alibabacloud/credentials.

Exit codes: 0 all is well, 1 refused, mismatched or failed, 2 used wrongly or bad input.`;
