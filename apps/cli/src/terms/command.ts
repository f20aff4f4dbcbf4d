import { Command } from 'commander';
import type { Io } from '../io.ts';
import { compareCommand } from './compare.ts';
import { deadlineCommand } from './deadline.ts';
import { findCommand } from './find.ts';
import { listCommand } from './list.ts';
import { showCommand } from './show.ts';
import { verifyCommand } from './verify.ts';

/** `dataplus terms`: what the nineteen agreements say. */
export function termsCommand(io: Io): Command {
  const command = new Command('terms').description(
    'What the nineteen agreements say, cited: list, show, compare, find, deadline, verify.',
  );
  for (const one of [listCommand, showCommand, compareCommand, findCommand, deadlineCommand, verifyCommand])
    command.addCommand(one(io));
  return command;
}
