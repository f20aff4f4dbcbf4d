import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { client } from './commands/client.ts';
import { gateway, type GatewayFlags } from './commands/gateway.ts';
import { add, fmt, lint, regenerate } from './commands/generator.ts';
import { references } from './commands/references.ts';
import { reporters, type ReportFlags } from './commands/report-run.ts';
import { run, type RunFlags } from './commands/run.ts';
import { samples } from './commands/samples.ts';
import type { Io } from './commands/io.ts';
import { ConformanceError } from './errors.ts';

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1.');
  return value;
};

/**
 * The command line `dataplus-conformance`: takes the arguments without program and script, gives the exit code: 0 all is
 * well, 1 something failed, 2 it was used wrongly.
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = build(io, (given) => (code = given));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof ConformanceError)) throw error;
    io.err(`dataplus-conformance: ${error.message}\n`);
    if (error.code === 'interrupted') return 130;
    return error.code === 'testee-did-not-start' || error.code === 'oracle-failed' ? 1 : 2;
  }
}

function build(io: Io, exit: (code: number) => void): Command {
  const program = new Command('dataplus-conformance')
    .description('Golden vectors for Dataplus implementations in any language.')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'dataplus-conformance: '));
      },
    })
    .addHelpText('after', '\nExit codes: 0 all is well, 1 something failed, 2 it was used wrongly.');

  addReportOptions(
    program
      .command('run')
      .description('Run a program that speaks the protocol (spec/protocol.md) and judge its answers.')
      .argument('<command...>', 'the program and its arguments, after --')
      .option('--suite <name>', 'only this suite'),
    10_000,
  )
    .option('--repeat <n>', 'ask every vector so many times', positive, 1)
    .addHelpText(
      'after',
      `
Examples:
  dataplus-conformance run -- npx --no-install dataplus testee
  dataplus-conformance run --suite signer --filter 'signer/query/*' -- python3 my_signer.py
  dataplus-conformance run --known-failing known.txt --report junit -- ./testee > report.xml`,
    )
    .action(async (command: string[], flags: RunFlags) => {
      exit(await run(command, flags, io));
    });

  addReportOptions(
    program
      .command('client')
      .description(
        'Play server to a client that speaks the protocol (spec/http-client.md, H-11) and judge what it sends.',
      )
      .argument('<command...>', 'the program and its arguments, after --')
      .requiredOption('--listen', 'listen on free ports of this machine'),
    30_000,
  )
    .addHelpText(
      'after',
      `
Examples:
  dataplus-conformance client --listen -- npx --no-install dataplus testee
  dataplus-conformance client --listen --filter 'http-client/clocks/*' -- ./my-client`,
    )
    .action(async (command: string[], flags: ReportFlags) => {
      exit(await client(command, flags, io));
    });

  addReportOptions(
    program
      .command('gateway')
      .description('Play client to a gateway, byte for byte (spec/gateway.md, G-10), and judge what it answers.')
      .requiredOption('--url <url>', 'where it listens; its state is that of G-10')
      .option('--admin <url>', 'its admin listener, asked what was counted (G-11); the token is DATAPLUS_ADMIN_TOKEN'),
    10_000,
  )
    .addHelpText(
      'after',
      `
Examples:
  dataplus-conformance gateway --url http://127.0.0.1:8080
  dataplus-conformance gateway --url https://127.0.0.1:8443 --filter 'gateway/targets/*'
  DATAPLUS_ADMIN_TOKEN=$(cat admin.token) dataplus-conformance gateway --url http://127.0.0.1:8080 --admin http://127.0.0.1:8081`,
    )
    .action(async (flags: GatewayFlags) => {
      exit(await gateway(flags, io));
    });

  program
    .command('references')
    .description('Run the reference programs of every language that is here and show how they did.')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  dataplus-conformance references')
    .action(async (flags: { json?: boolean }) => {
      exit(await references(flags, io));
    });

  program
    .command('samples')
    .description('Show where each sample of the published text signs something else than what is sent.')
    .addHelpText('after', '\nExample:\n  dataplus-conformance samples')
    .action(async () => {
      exit(await samples(io));
    });

  program
    .command('add')
    .description('Append drafts of vectors; the references compute what is expected.')
    .argument('<file...>', 'files of drafts (schemas/draft.schema.json)')
    .addHelpText('after', '\nExample:\n  dataplus-conformance add drafts/query.json')
    .action(async (files: string[]) => {
      exit(await add(files, io));
    });

  program
    .command('fmt')
    .description('Put every vector file in the one order and format.')
    .action(() => {
      exit(fmt(io));
    });

  program
    .command('lint')
    .description('Find what is wrong with vectors and schemas.')
    .action(() => {
      exit(lint(io));
    });

  program
    .command('regenerate')
    .description('Compute every expected value of the suites signer and sample again.')
    .option('--check', 'change nothing; exit 1 when a value is not what the references say')
    .addHelpText('after', '\nExample:\n  dataplus-conformance regenerate --check')
    .action(async (flags: { check?: boolean }) => {
      exit(await regenerate(flags.check === true, io));
    });

  return program;
}

/** Adds the options of every command that plays vectors; one of them may take so many milliseconds unless told otherwise. */
function addReportOptions(command: Command, milliseconds: number): Command {
  return command
    .option('--filter <glob>', 'only vectors whose id is like this; * is any text')
    .option('--known-failing <file>', 'ids that are known to fail, one a line; they still run')
    .addOption(new Option('--report <form>', 'form of the report').choices(Object.keys(reporters)).default('text'))
    .option('--timeout <ms>', 'how long one vector may take', positive, milliseconds);
}
