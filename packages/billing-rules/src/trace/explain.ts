import { readings } from '../readings/readings.ts';
import { conditionWords, ruleWords, valueWords, type Words } from './names.ts';
import type { Trace, TraceStep } from './trace.ts';

/** Language of an explanation. */
export type Language = keyof Words;

/**
 * Renders a trace, one step a line with its clause, and under it what it saw: values, conditions met (+) or not (−) and
 * readings (?).
 *
 * @example
 * ```ts
 * import { createLedger, explainTrace, published2016To2018 } from '@dataplus/billing-rules';
 * const ledger = createLedger({ priceBooks: [published2016To2018] });
 * const { transactions } = ledger.apply({ type: 'top-up', id: 'e1', at: 0, account: 'a1', amount: 10_000n });
 * explainTrace(transactions[0]?.trace ?? [], 'zh'); // 余额入账 [maxcompute 2.3 …
 * ```
 */
export function explainTrace(trace: Trace, language: Language = 'en'): string {
  return trace.map((step) => explainStep(step, language)).join('\n');
}

function explainStep(step: TraceStep, language: Language): string {
  const clauses = step.clauses.map(({ agreement, clause, sha256 }) => `${agreement} ${clause} #${sha256.slice(0, 8)}`);
  const values = Object.entries(step.values).map(
    ([name, value]) => `${valueWords[name as keyof typeof valueWords][language]} ${value}`,
  );
  const lines = [
    ...(values.length > 0 ? [values.join(language === 'zh' ? '，' : ', ')] : []),
    ...step.conditions.map(({ name, met }) => `${met ? '+' : '−'} ${conditionWords[name][language]}`),
    ...step.readings.map(({ name, value }) => `? ${readings[name][language]}: ${value}`),
  ];
  return [`${ruleWords[step.rule][language]} [${clauses.join('; ')}]`, ...lines.map((line) => `  ${line}`)].join('\n');
}
