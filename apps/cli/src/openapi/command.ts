import { writeFile } from 'node:fs/promises';
import { toOpenApi } from '@dataplus/service-schemas/documents';
import { Command } from 'commander';
import { fail } from '../errors.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

/** `dataplus openapi`. */
export function openapiCommand(io: Io): Command {
  return new Command('openapi')
    .description('Print the OpenAPI 3.1 document of all operations.')
    .option('-o, --output <file>', 'write it to a file instead')
    .addHelpText('after', examples)
    .action(async ({ output }: { readonly output?: string }) => {
      const text = `${JSON.stringify(toOpenApi({ version: version() }), undefined, 2)}\n`;
      if (output === undefined) io.stdout.write(text);
      else await write(output, text);
    });
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    fail('unwritable-output', '--output', `${file} cannot be written (${why}); check the path`, cause);
  }
}

const examples = `
Examples:
  dataplus openapi --output openapi.json
  dataplus openapi | npx @redocly/cli lint /dev/stdin`;
