import type { Command } from 'commander';

/** Operands that are not among the choices of a command, for there are many or something else will do too. */
const open: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  call: async () => {
    const { allOperations } = await import('@dataplus/service-schemas');
    return allOperations.filter(({ authentication }) => authentication === 'dataplus').map(({ id }) => id);
  },
  services: async () => {
    const { allOperations, catalogue } = await import('@dataplus/service-schemas');
    return [...catalogue, ...allOperations].map(({ id }) => id);
  },
};

/** What may stand for the next operand of a command, after the words that stand there. */
export async function operandsOf(
  path: string,
  command: Command,
  before: readonly string[],
): Promise<readonly string[]> {
  const place = countOperands(command, before);
  const choices = command.registeredArguments[place]?.argChoices;
  return choices ?? (place === 0 ? ((await open[path]?.()) ?? []) : []);
}

/** Words that are neither options nor their values. */
function countOperands({ options }: Command, words: readonly string[]): number {
  return words.filter((word, at) => {
    const previous = options.find(({ long, short }) => [long, short].includes(words[at - 1]));
    return !word.startsWith('-') && (previous === undefined || previous.isBoolean());
  }).length;
}
