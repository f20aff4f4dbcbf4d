import process from 'node:process';
import { inputFault, serveTestee } from '@dataplus/conformance/testee';
import { Command } from 'commander';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import { opsOf, suites } from './suites.ts';

/** `dataplus testee`. */
export function testeeCommand(io: Io): Command {
  return new Command('testee')
    .description('Answer the questions of the conformance protocol, JSON lines on standard input, until it ends.')
    .option('--suite <name...>', `only these suites (${Object.keys(suites).join(', ')})`)
    .addHelpText('after', examples)
    .action(async (flags: { readonly suite?: readonly string[] }) => {
      await serveTestee({
        implementation: {
          name: 'dataplus',
          version: version(),
          language: 'TypeScript',
          runtime: `Node ${process.versions.node}`,
        },
        ops: await opsOf(flags.suite ?? Object.keys(suites)),
        inputFault,
        input: io.stdin,
        output: io.stdout,
      });
    });
}

const examples = `
Examples:
  dataplus conformance run -- dataplus testee
  echo '{"seq":0,"op":"start","protocol":1}' | dataplus testee`;
