import { type ReadingName, readings } from '@dataplus/billing-rules';
import { type ReactElement, useState } from 'react';
import { Problem } from '../api/answer.tsx';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { useSession } from '../api/session.ts';
import { useRead } from '../api/use-read.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { apiMessages } from '../i18n/api-messages.ts';
import { readingMessages } from '../i18n/reading-messages.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from '../ui/clause.tsx';
import { Badge, Empty, Notice } from '../ui/feedback.tsx';
import { Choice, TextField } from '../ui/field.tsx';
import { PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { readingWords } from './reading-words.ts';
import './money.css';

addMessages(apiMessages);
addMessages(readingMessages);

const names = Object.keys(readings) as ReadingName[];

/** Every place where the agreements leave a choice, with what this gateway has chosen; the operator may choose anew. */
export function Readings(): ReactElement {
  const { t, language } = useLanguage();
  const session = useSession();
  const [search, setSearch] = useSearchText();
  const chosen = useRead<{ items: readonly { readonly name: string; readonly value: string }[] }>(
    session === undefined ? undefined : '/api/readings',
  );
  const [changing, setChanging] = useState<ReadingName>();
  const find = (search.find ?? '').trim().toLowerCase();
  const agreements = [...new Set(names.map((name) => readings[name].clause.agreement))];
  const shown = names.filter((name) => {
    const { clause, en, zh } = readings[name];
    if (search.agreement !== undefined && clause.agreement !== search.agreement) return false;
    return [name, en, zh, clause.clause].join(' ').toLowerCase().includes(find);
  });
  const valueOf = (name: ReadingName): string =>
    chosen.data?.items.find((one) => one.name === name)?.value ?? readings[name].values[0];
  return (
    <>
      <PageHead title={t('readings.title')}>{t('readings.lead')}</PageHead>
      {session === undefined && <Notice>{t('readings.signIn')}</Notice>}
      {chosen.problem !== undefined && <Problem problem={chosen.problem} onRetry={chosen.reload} />}
      <div className="filters">
        <TextField
          label={t('readings.find')}
          value={search.find ?? ''}
          onChange={(next) => {
            setSearch({ find: next });
          }}
        />
        <Choice
          label={t('readings.agreement')}
          value={search.agreement ?? ''}
          onChange={(next) => {
            setSearch({ agreement: next });
          }}
          options={[['', t('readings.allAgreements')], ...agreements.map((one) => [one, one] as const)]}
        />
        <p className="muted" role="status">
          {t('readings.count', { n: shown.length, all: names.length })}
        </p>
      </div>
      {shown.length === 0 && <Empty title={t('readings.none')} />}
      <ul className="columns">
        {shown.map((name) => {
          const { clause, values, ...question } = readings[name];
          const value = valueOf(name);
          return (
            <li key={name} className="card" id={name}>
              <header>
                <h2 className="sentence">{question[language]}</h2>
                <Clause agreement={clause.agreement} clause={clause.clause} named />
              </header>
              <ul className="stack tight">
                {values.map((one, index) => (
                  <li key={one} className={`reading ${one === value ? 'chosen' : ''}`}>
                    <span>{t(readingWords(name, one))}</span>
                    <span className="row">
                      {one === value && <Badge tone="accent">{t('readings.chosen')}</Badge>}
                      {index === 0 && <Badge>{t('readings.default')}</Badge>}
                    </span>
                  </li>
                ))}
              </ul>
              <div className="row spread">
                <code className="muted small">{name}</code>
                {session?.role === 'operator' && (
                  <Button
                    kind="small"
                    aria-label={`${t('readings.choose')}: ${question[language]}`}
                    onPress={() => {
                      setChanging(name);
                    }}
                  >
                    {t('readings.choose')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {changing !== undefined && (
        <ActionDialog
          title={t('readings.choose')}
          text={
            <>
              <p>{readings[changing][language]}</p>
              <p className="help">{t('readings.chooseText')}</p>
            </>
          }
          fields={[
            {
              name: 'value',
              label: t('readings.readAs'),
              kind: 'choice',
              initial: valueOf(changing),
              options: readings[changing].values.map((one) => [one, t(readingWords(changing, one))] as const),
            },
          ]}
          submit={t('readings.choose')}
          run={(values) => callApi('PUT', `/api/readings/${part(changing)}`, values)}
          onDone={chosen.reload}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
    </>
  );
}
