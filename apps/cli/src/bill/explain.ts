import { createJournal, createLedger } from '@dataplus/billing-rules';
import { Command } from 'commander';
import type { Io } from '../io.ts';
import { fail } from '../errors.ts';
import { type CommonFlags, languageOption } from '../output/language.ts';
import { addEventsOptions, addRulesOptions, type EventsFlags, type RulesFlags, settingOf } from './options.ts';
import { readEvents, within } from './read-events.ts';

type ExplainFlags = RulesFlags & EventsFlags & Pick<CommonFlags, 'lang'>;

/** `dataplus bill explain`. */
export function explainCommand(io: Io): Command {
  const command = new Command('explain')
    .description('Why a posting, a refusal or a change of standing is what it is, clause by clause.')
    .argument('<id>', 'as bill run prints it: EVENT/1, EVENT/refusal/1, EVENT/change/1');
  return addRulesOptions(addEventsOptions(command))
    .addOption(languageOption())
    .addHelpText('after', examples)
    .action((id: string, flags: ExplainFlags) => run(id, flags, io));
}

async function run(id: string, flags: ExplainFlags, io: Io): Promise<void> {
  const ledger = createLedger({ ...(await settingOf(flags, io)), trace: true });
  const journal = createJournal();
  for await (const { line, event } of readEvents(flags, io)) {
    const answer = within(flags.events, line, () => ledger.apply(event));
    if (!id.startsWith(`${event.id}/`)) continue;
    journal.record(answer);
    const text = explanation(() => journal.explain(id, flags.lang));
    if (text === undefined) continue;
    io.stdout.write(`${text}\n`);
    return;
  }
  fail('invalid-argument', 'id', `nothing is called ${JSON.stringify(id)} there; bill run prints the ids`);
}

/** An event that is named so may have no such posting, and its id may be the beginning of another's. */
function explanation(explain: () => string): string | undefined {
  try {
    return explain();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'unknown-explanation') return undefined;
    throw error;
  }
}

const examples = `
Examples:
  dataplus bill explain --events month.jsonl e3/1
  dataplus bill explain --events month.jsonl --lang zh e5/change/1`;
