import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type GroupResult, holds } from './group.ts';
import { groups } from './groups.ts';
import { tableOf } from './report.ts';

const usage = `npm run bench -- [--only NAME]... [--json] [--check]

  --only NAME   one group (may be given again): ${groups.map(({ name }) => name).join(', ')}
  --json        the figures as JSON
  --check       exit 1 when a bar is missed`;

function flagsOf(args: readonly string[]) {
  const options = {
    only: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const unknown = values.only?.find((name) => !groups.some((group) => group.name === name));
    if (unknown !== undefined) throw new Error(`no group "${unknown}"`);
    return values;
  } catch (error) {
    console.error(`bench: ${(error as Error).message}\n\n${usage}`);
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const flags = flagsOf(args);
  if (flags === undefined) return 2;
  if (flags.help === true) {
    console.log(usage);
    return 0;
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  if (flags.json !== true) console.log(`Node ${machine.node}, ${machine.cpu}, ${machine.cores} cores\n`);

  const results: (GroupResult & { readonly name: string })[] = [];
  for (const group of groups) {
    if (flags.only?.includes(group.name) === false) continue;
    const result = await group.run();
    results.push({ name: group.name, ...result });
    if (flags.json !== true) console.log(tableOf(group, result));
  }

  const bars = results.flatMap((result) => result.bars);
  const missed = bars.filter((bar) => !holds(bar)).length;
  if (flags.json === true) console.log(JSON.stringify({ ...machine, groups: results }, null, 2));
  else console.log(`${bars.length - missed} of ${bars.length} bars held`);
  return flags.check === true && missed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
