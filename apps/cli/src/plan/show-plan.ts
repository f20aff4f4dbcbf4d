import type { IntegrationPlan } from '@dataplus/service-schemas';
import type { Io } from '../io.ts';
import { colorsFor } from '../output/colors.ts';
import { printFields } from '../output/fields.ts';
import { type Language, say } from '../output/language.ts';
import { grants, steps, tools, words } from './words.ts';

/** The tool, what to grant, the steps, and the configuration where there is one. */
export function printPlan(plan: IntegrationPlan, lang: Language, io: Io): void {
  const { tool, grant, alternatives, job, configuration } = plan;
  const { bold } = colorsFor(io.stdout, io.env);
  const others = alternatives.map((other) => `${say(tools[other], lang)} (--tool ${other})`).join(', ');
  printFields(io, lang, [
    [words.tool, say(tools[tool], lang)],
    [words.grant, say(grants[grant], lang)],
    [words.alternatives, others === '' ? say(words.none, lang) : others],
  ]);
  io.stdout.write(`${bold(say(words.steps, lang))}\n`);
  plan.steps.forEach((step, at) => io.stdout.write(`  ${at + 1}. ${say(steps[step], lang)}\n`));
  const document = job === undefined ? configuration?.text : JSON.stringify(job, undefined, 2);
  if (document === undefined) return;
  io.stdout.write(`${bold(say(words.document, lang))}\n${document.trimEnd()}\n`);
}
