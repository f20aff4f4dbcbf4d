import { toOpenApi } from '@dataplus/service-schemas/documents';
import { Command } from 'commander';
import type { Io } from '../io.ts';
import { replaceFile } from '../output/replace-file.ts';
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
      else await replaceFile('--output', output, text);
    });
}

const examples = `
Examples:
  dataplus openapi --output openapi.json
  dataplus openapi | npx @redocly/cli lint /dev/stdin`;
