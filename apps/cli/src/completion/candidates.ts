import type { Command } from 'commander';
import type { Entry } from '../entry.ts';
import type { Io } from '../io.ts';
import { operandsOf } from './operands.ts';

/** What may stand for the last of the words behind `dataplus`, which may be begun or empty. */
export async function candidates(
  words: readonly string[],
  commands: readonly Entry[],
  io: Io,
): Promise<readonly string[]> {
  const begun = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const all = before.length === 0 ? commands.map(({ name }) => name) : await within(before, begun, commands, io);
  return all.filter((candidate) => candidate.startsWith(begun));
}

async function within(
  [name, ...before]: readonly string[],
  begun: string,
  commands: readonly Entry[],
  io: Io,
): Promise<readonly string[]> {
  let command = await commands.find((entry) => entry.name === name)?.load?.(io);
  const path = [name];
  while (command?.commands.some((child) => child.name() === before[0]) === true) {
    command = childOf(command, before[0]);
    path.push(before[0]);
    before = before.slice(1);
  }
  if (command === undefined) return [];
  if (begun.startsWith('-')) return command.options.flatMap(({ long }) => long ?? []);
  const last = before.at(-1);
  const option = command.options.find(({ long, short }) => last !== undefined && (last === long || last === short));
  if (option !== undefined && !option.isBoolean()) return option.argChoices ?? [];
  return [...command.commands.map((child) => child.name()), ...(await operandsOf(path.join(' '), command, before))];
}

const childOf = (command: Command, name: string | undefined): Command | undefined =>
  command.commands.find((child) => child.name() === name);
