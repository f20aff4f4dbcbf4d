import { type AgreementId, type AnyTerm, type AnyValue, isList } from '@dataplus/agreement-terms';
import type { PeriodUnit } from '@dataplus/agreement-terms/calendar';
import { topicLabel, valueLabel } from '@dataplus/agreement-terms/labels';
import type { Message } from '../i18n/messages.ts';
import { answersOf } from './agreement-data.ts';

/** A length of time that an agreement states. */
export interface StatedPeriod {
  /** `topic`, `topic/answer` or `topic/item/facet`: names it in an address. */
  readonly id: string;
  readonly answer: AnyTerm;
  readonly label: Message;
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly clauses: readonly string[];
}

const units: readonly string[] = ['hour', 'natural-day', 'working-day', 'month'] satisfies PeriodUnit[];
const isUnit = (unit: string | undefined): unit is PeriodUnit => unit !== undefined && units.includes(unit);

/** Every length of time that an agreement states, in the order of the topics. */
export const periodsOf = (agreement: AgreementId): StatedPeriod[] => answersOf(agreement).flatMap(periodsIn);

function periodsIn(answer: AnyTerm): StatedPeriod[] {
  if (answer.silent) return [];
  const { topic } = answer;
  const [en, zh] = topicLabel(topic);
  if (!isList(answer)) {
    return [answer as AnyValue, ...answer.alternatives].flatMap(({ value, unit, clauses }, index) =>
      typeof value === 'number' && isUnit(unit)
        ? [
            {
              id: index === 0 ? topic : `${topic}/${index}`,
              answer,
              label: named([en, zh], value, unit, topic),
              amount: value,
              unit,
              clauses,
            },
          ]
        : [],
    );
  }
  return answer.value.flatMap((item) =>
    Object.entries(item.facets ?? {}).flatMap(([facet, period]) => {
      if (typeof period === 'string' || !isUnit(period.unit)) return [];
      const [itemEn, itemZh] = valueLabel(topic, item.id);
      const label: Message = [`${en}: ${itemEn}`, `${zh}：${itemZh}`];
      return [
        {
          id: `${topic}/${item.id}/${facet}`,
          answer,
          label: named(label, period.value, period.unit, topic),
          amount: period.value,
          unit: period.unit,
          clauses: item.clauses,
        },
      ];
    }),
  );
}

function named([en, zh]: Message, amount: number, unit: PeriodUnit, topic: AnyTerm['topic']): Message {
  const [amountEn, amountZh] = valueLabel(topic, amount, unit);
  return [`${en} (${amountEn})`, `${zh}（${amountZh}）`];
}
