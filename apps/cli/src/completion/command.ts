import { Argument, Command } from 'commander';
import type { Entry } from '../entry.ts';
import type { Io } from '../io.ts';
import { candidates } from './candidates.ts';
import { scripts } from './scripts.ts';

type Shell = keyof typeof scripts;

/** `dataplus completion`. */
export function completionCommand(commands: readonly Entry[], io: Io): Command {
  return new Command('completion')
    .description('Print the script with which a shell completes commands, options and operations.')
    .addArgument(new Argument('<shell>', 'whose script').choices([...Object.keys(scripts), 'words']))
    .argument('[words...]', 'what scripts ask with: "completion words -- WORD…" prints what may stand for the last one')
    .addHelpText('after', examples)
    .action(async (shell: Shell | 'words', words: readonly string[]) => {
      if (shell !== 'words') io.stdout.write(scripts[shell]);
      else for (const candidate of await candidates(words, commands, io)) io.stdout.write(`${candidate}\n`);
    });
}

const examples = `
Examples:
  eval "$(dataplus completion bash)"     in ~/.bashrc
  eval "$(dataplus completion zsh)"      in ~/.zshrc, after compinit
  dataplus completion fish | source      in ~/.config/fish/config.fish`;
