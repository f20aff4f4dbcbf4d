import type { AnyItem, AnyTerm } from '@dataplus/agreement-terms';
import { isList } from '@dataplus/agreement-terms';
import { conditionLabel, doubts, facetLabel, readings, valueLabel } from '@dataplus/agreement-terms/labels';
import { type Language, say } from '../output/language.ts';
import { words } from './words.ts';

/** What an answer is shown with. */
export interface AnswerStyle {
  readonly language: Language;
  /** How clauses are set off, such as `dim`. */
  readonly cite: (text: string) => string;
  /** How doubts and open readings are set off, such as `yellow`. */
  readonly warn: (text: string) => string;
}

const clauseText = (clauses: readonly string[], { cite }: AnswerStyle): string => cite(`[${clauses.join(', ')}]`);

/** An item of a list: its label, its facets, its clauses. */
export function itemText(answer: AnyTerm, { id, clauses, facets = {} }: AnyItem, style: AnswerStyle): string {
  const { topic } = answer;
  const properties = Object.entries(facets).map(([name, facet]) => say(facetLabel(topic, name, facet), style.language));
  const label = say(valueLabel(topic, id), style.language);
  return `${label}${properties.length > 0 ? ` (${properties.join('; ')})` : ''} ${clauseText(clauses, style)}`;
}

/** An answer in lines: value or items with their clauses, conditions, other answers, open readings, doubt. */
export function answerLines(answer: AnyTerm, style: AnswerStyle): string[] {
  const { language, warn } = style;
  const lines = answer.silent ? [say(words.silent, language)] : statedLines(answer, style);
  for (const id of answer.readings)
    lines.push(warn(`${say(words.reading, language)}: ${readings[id][language]} (${id})`));
  if (answer.doubt !== undefined)
    lines.push(warn(`${say(words.doubt, language)}: ${say(doubts[answer.doubt], language)}`));
  return lines;
}

function statedLines(answer: Exclude<AnyTerm, { silent: true }>, style: AnswerStyle): string[] {
  const { language } = style;
  if (isList(answer)) {
    const items = answer.value.map((item) => `- ${itemText(answer, item, style)}`);
    return answer.openEnded === true ? [...items, `(${say(words.openEnded, language)})`] : items;
  }
  const valueText = ({ value, unit, clauses }: (typeof answer.alternatives)[number]): string =>
    `${say(valueLabel(answer.topic, value, unit), language)} ${clauseText(clauses, style)}`;
  const conditions = answer.conditions.map(
    (id) => `${say(words.if, language)} ${say(conditionLabel(answer.topic, id), language)}`,
  );
  const others = answer.alternatives.map((other) => `${say(words.or, language)} ${valueText(other)}`);
  return [valueText(answer), ...others, ...conditions];
}
