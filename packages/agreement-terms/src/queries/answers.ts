import { termsOfAgreement } from '../agreements/agreements.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import { termOf, topicIds } from '../terms/term-of.ts';
import type { AnyTerm } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { citationsOf } from './citations.ts';
import { statementOf } from './statement.ts';

/** Place of every topic in `topicIds`. */
export const topicPlaces: ReadonlyMap<TopicId, number> = new Map(topicIds.map((topic, place) => [topic, place]));

const answers = new Map<AgreementId, readonly AnyTerm[]>();
const statements = new Map<AgreementId, readonly number[]>();
const citing = new Map<AgreementId, ReadonlyMap<string, readonly AnyTerm[]>>();
const numbers = new Map<string, number>();

/** Every answer of an agreement, in the order of `topicIds`; made once. */
export function answersOf(agreement: AgreementId): readonly AnyTerm[] {
  return memo(answers, agreement, () => {
    const terms = termsOfAgreement(agreement);
    return topicIds.map((topic) => termOf(terms, topic) as AnyTerm);
  });
}

/** For every answer a number that stands for what it says: the same number, the same statement. */
export function statementNumbersOf(agreement: AgreementId): readonly number[] {
  return memo(statements, agreement, () => answersOf(agreement).map(numberOf));
}

/** Which answers of an agreement cite a clause. */
export function citingAnswers(agreement: AgreementId): ReadonlyMap<string, readonly AnyTerm[]> {
  return memo(citing, agreement, () => {
    const found = new Map<string, AnyTerm[]>();
    for (const answer of answersOf(agreement)) {
      for (const { clause } of citationsOf(answer)) {
        const others = found.get(clause);
        if (others === undefined) found.set(clause, [answer]);
        else others.push(answer);
      }
    }
    return found;
  });
}

function numberOf(answer: AnyTerm): number {
  const statement = statementOf(answer);
  let number = numbers.get(statement);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(statement, number);
  }
  return number;
}

function memo<V>(known: Map<AgreementId, V>, agreement: AgreementId, make: () => V): V {
  let value = known.get(agreement);
  if (value === undefined) {
    value = make();
    known.set(agreement, value);
  }
  return value;
}
