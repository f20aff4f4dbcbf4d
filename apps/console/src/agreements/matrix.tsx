import {
  type AgreementId,
  type AnyTerm,
  type ComparedTopic,
  isList,
  itemStatement,
  statementOf,
} from '@dataplus/agreement-terms';
import { topicLabel } from '@dataplus/agreement-terms/labels';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';
import { titleOf } from './agreement-data.ts';
import { Answer } from './answer.tsx';

/** The table of a comparison: a row for each topic, a column for each agreement. */
export function Matrix(props: { agreements: readonly AgreementId[]; rows: readonly ComparedTopic[] }): ReactElement {
  const { t, pick } = useLanguage();
  return (
    <TableWrap label={t('compare.table')} tall>
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{t('agreements.topic')}</th>
            {props.agreements.map((agreement) => (
              <th key={agreement} scope="col">
                <Link to="/agreements/$agreement" params={{ agreement }}>
                  {pick(titleOf(agreement))}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ topic, terms, difference }) => {
            const common = commonStatement(terms);
            const shared = difference === 'value' ? sharedItems(terms) : undefined;
            return (
              <tr key={topic}>
                <th scope="row">
                  {pick(topicLabel(topic))}
                  {difference !== 'none' && (
                    <div>
                      <Badge tone={difference === 'value' ? 'accent' : 'warn'}>
                        {t(difference === 'value' ? 'compare.differs' : 'compare.readingOnly')}
                      </Badge>
                    </div>
                  )}
                </th>
                {terms.map((answer) => (
                  <td
                    key={answer.agreement}
                    className={
                      difference === 'value' && common !== undefined && statementOf(answer) !== common
                        ? 'odd'
                        : undefined
                    }
                  >
                    <Answer answer={answer} {...(shared && { shared })} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}

/** What more agreements say than anything else; `undefined` where no answer is more common than the others. */
export function commonStatement(terms: readonly AnyTerm[]): string | undefined {
  const counts = new Map<string, number>();
  for (const answer of terms) {
    const statement = statementOf(answer);
    counts.set(statement, (counts.get(statement) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The items that every list among the answers has. */
export function sharedItems(terms: readonly AnyTerm[]): ReadonlySet<string> {
  const lists = terms.flatMap((answer) =>
    answer.silent || !isList(answer) ? [] : [new Set(answer.value.map(itemStatement))],
  );
  const [first = new Set<string>(), ...others] = lists;
  return new Set([...first].filter((item) => others.every((list) => list.has(item))));
}
