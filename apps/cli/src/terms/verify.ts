import { checkManifest, manifest, skeletons } from '@dataplus/agreement-terms/skeleton';
import {
  type AgreementVerification,
  type Finding,
  type SourceVerification,
  verifySource,
} from '@dataplus/agreement-terms/verify';
import { Command } from 'commander';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printJson } from '../output/json.ts';
import { addCommonOptions, type CommonFlags, type Language, say } from '../output/language.ts';

interface VerifyFlags extends CommonFlags {
  readonly source: string;
}

const phrases = {
  unchanged: ['every clause unchanged', '全部条款未变'],
  notFound: ['not in the text', '文本中没有'],
  of: ['clauses unchanged of', '项条款未变，共'],
  missing: ['missing', '缺失'],
  changed: ['changed', '有变动'],
  extra: ['not known', '多出'],
  line: ['line', '行'],
  sourceLine: ['line of the source document', '原文行'],
  altered: ['the clause hashes of this program were altered', '本程序的条款哈希已被改动'],
  passed: ['The text is the source document.', '文本与原文一致。'],
  failed: ['The text is not the source document.', '文本与原文不一致。'],
} as const;

/** `dataplus terms verify`. */
export function verifyCommand(io: Io): Command {
  return addCommonOptions(
    new Command('verify').description(
      'Compare a copy of the source document, clause by clause; exit 1 when it differs.',
    ),
  )
    .requiredOption('--source <file>', 'the copy, UTF-8 text; - for standard input')
    .addHelpText('after', examples)
    .action(async (flags: VerifyFlags) => {
      const text = new TextDecoder().decode(await readInput(flags.source, '--source', io));
      const hashes = checkManifest(skeletons, manifest);
      const found = verifySource(text);
      const ok = hashes.ok && found.ok;
      if (!ok) io.exitCode = 1;
      if (flags.json === true) printJson(io, { ...found, ok, manifest: hashes });
      else print(found, { hashesOk: hashes.ok, language: flags.lang }, io);
    });
}

function print(
  { ok, agreements }: SourceVerification,
  { hashesOk, language }: { hashesOk: boolean; language: Language },
  io: Io,
): void {
  const { green, red } = colorsFor(io.stdout, io.env);
  for (const one of agreements) {
    const mark = one.found && one.findings.length === 0 ? green('ok') : red('!!');
    io.stdout.write(`${mark} ${one.agreement.padEnd(26)} ${summary(one, language)}\n`);
    for (const finding of one.findings) io.stdout.write(`     ${red(findingText(finding, language))}\n`);
  }
  if (!hashesOk) io.stdout.write(`${red(say(phrases.altered, language))}\n`);
  io.stdout.write(`${ok && hashesOk ? green(say(phrases.passed, language)) : red(say(phrases.failed, language))}\n`);
}

function summary({ found, findings, clauses, unchanged, lines }: AgreementVerification, language: Language): string {
  if (!found) return say(phrases.notFound, language);
  const where = lines === null ? '' : ` (${say(phrases.line, language)} ${lines[0]}-${lines[1]})`;
  const all = findings.length === 0 && unchanged === clauses;
  return `${all ? `${clauses}: ${say(phrases.unchanged, language)}` : `${unchanged} ${say(phrases.of, language)} ${clauses}`}${where}`;
}

function findingText({ kind, clause, lines }: Finding, language: Language): string {
  const [first, last] = lines;
  const where = kind === 'missing' ? phrases.sourceLine : phrases.line;
  return `${clause}: ${say(phrases[kind], language)}, ${say(where, language)} ${first === last ? first : `${first}-${last}`}`;
}

const examples = `
Anything outside of the agreements is passed over; marks of Markdown and page breaks make no difference.

Examples:
  dataplus terms verify --source document.txt
  dataplus terms verify --source - --json < document.txt`;
