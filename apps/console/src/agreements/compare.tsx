import { type AgreementId, agreementIds, compare, topicIds } from '@dataplus/agreement-terms';
import { groups, topicLabel, topics } from '@dataplus/agreement-terms/labels';
import { type ReactElement, useMemo } from 'react';
import { agreementMessages } from '../i18n/agreement-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/feedback.tsx';
import { Check, Choice, TextField } from '../ui/field.tsx';
import { PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { isAgreement, titleOf } from './agreement-data.ts';
import { Matrix } from './matrix.tsx';
import './agreements.css';

addMessages(agreementMessages);

/** Agreements side by side, with what really differs marked. */
export function Compare(): ReactElement {
  const { t, pick } = useLanguage();
  const [search, setSearch] = useSearchText();
  const ids = useMemo(() => (search.ids ?? 'maxcompute,datav').split(',').filter(isAgreement), [search.ids]);
  const group = search.group ?? '';
  const wanted = (search.topic ?? '').trim().toLowerCase();
  const all = search.all === 'yes';
  const comparison = useMemo(
    () =>
      ids.length < 2
        ? undefined
        : compare(
            ids,
            topicIds.filter((topic) => group === '' || topics[topic].group === group),
          ),
    [ids, group],
  );
  const found = comparison?.rows.filter(({ topic }) =>
    [topic, ...topicLabel(topic)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const differ = found?.filter(({ difference }) => difference !== 'none');
  const choose = (agreement: AgreementId, chosen: boolean): void => {
    const next = chosen
      ? agreementIds.filter((one) => one === agreement || ids.includes(one))
      : ids.filter((one) => one !== agreement);
    setSearch({ ids: next.join(',') || 'none' });
  };
  return (
    <>
      <PageHead title={t('compare.title')}>{t('compare.lead')}</PageHead>
      <details className="card" open={ids.length < 2}>
        <summary>
          <strong>{t('compare.choose')}</strong> <span className="muted">{t('compare.chosen', { n: ids.length })}</span>
        </summary>
        <fieldset className="choices">
          <legend className="visually-hidden">{t('compare.choose')}</legend>
          {agreementIds.map((agreement) => (
            <Check
              key={agreement}
              label={pick(titleOf(agreement))}
              checked={ids.includes(agreement)}
              onChange={(chosen) => {
                choose(agreement, chosen);
              }}
            />
          ))}
        </fieldset>
        <div className="row">
          <Button
            kind="small"
            onPress={() => {
              setSearch({ ids: agreementIds.join(',') });
            }}
          >
            {t('compare.all')}
          </Button>
          <Button
            kind="small"
            onPress={() => {
              setSearch({ ids: 'none' });
            }}
          >
            {t('compare.clear')}
          </Button>
        </div>
      </details>
      <div className="filters">
        <Choice
          label={t('compare.group')}
          value={group}
          onChange={(next) => {
            setSearch({ group: next });
          }}
          options={[
            ['', t('compare.allGroups')],
            ...Object.entries(groups).map(([id, label]) => [id, pick(label)] as const),
          ]}
        />
        <TextField
          label={t('compare.search')}
          value={search.topic ?? ''}
          onChange={(topic) => {
            setSearch({ topic });
          }}
        />
        <Check
          label={t('compare.onlyDifferences')}
          checked={!all}
          onChange={(only) => {
            setSearch({ all: only ? undefined : 'yes' });
          }}
        />
        {found !== undefined && differ !== undefined && (
          <p role="status" className="muted">
            {t('compare.count', { differ: differ.length, all: found.length })}
          </p>
        )}
      </div>
      {found === undefined || differ === undefined ? (
        <Empty title={t('compare.needTwo')} />
      ) : (all ? found : differ).length === 0 ? (
        <Empty title={t('compare.same')} />
      ) : (
        <Matrix agreements={ids} rows={all ? found : differ} />
      )}
    </>
  );
}
