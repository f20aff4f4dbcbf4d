import { type AgreementId, defectsOf, readingsOf } from '@dataplus/agreement-terms';
import { clauseOf } from '@dataplus/agreement-terms/skeleton';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { agreementMessages } from '../i18n/agreement-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/feedback.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useSearchText } from '../use-search.ts';
import { isAgreement, isAt, skeletonOf, titleOf } from './agreement-data.ts';
import { ClauseTree, linesText } from './clause-tree.tsx';
import { Defects, Readings } from './doubts.tsx';
import { Facts } from './facts.tsx';
import './agreements.css';

addMessages(agreementMessages);

/** One agreement: its clauses, and what rests on them. */
export function Agreement(): ReactElement {
  const { t } = useLanguage();
  const { agreement } = useParams({ strict: false });
  if (!isAgreement(agreement)) return <Empty title={t('agreements.unknown')} />;
  return <Known key={agreement} agreement={agreement} />;
}

const tabs = ['facts', 'readings', 'defects'] as const;

function Known({ agreement }: { agreement: AgreementId }): ReactElement {
  const { t, pick, language } = useLanguage();
  const [search, setSearch] = useSearchText();
  const clause = search.clause === '' ? undefined : search.clause;
  const tab = tabs.find((one) => one === search.tab) ?? 'facts';
  const [en, zh] = titleOf(agreement);
  const skeleton = skeletonOf(agreement);
  const here = clause === undefined ? undefined : clauseOf(skeleton, clause);
  const defects = defectsOf(agreement).filter(
    ({ clauses }) => clause === undefined || clauses.some((one) => isAt(one, clause)),
  );
  const readings = readingsOf(agreement).filter(
    ({ citations }) => clause === undefined || citations.some((one) => isAt(one.clause, clause)),
  );
  return (
    <>
      <PageHead
        title={pick([en, zh])}
        side={
          <Link to="/compare" search={{ ids: agreement }} className="button">
            {t('agreements.compareThis')}
          </Link>
        }
      >
        {language === 'zh' ? en : zh} · <code>{agreement}</code>
      </PageHead>
      <div className="agreement">
        <Card title={t('agreements.clauses')} side={<span className="muted num">{skeleton.clauses.length}</span>}>
          <ClauseTree
            agreement={agreement}
            chosen={clause}
            onChoose={(chosen) => {
              setSearch({ clause: chosen });
            }}
          />
        </Card>
        <div className="stack">
          {clause !== undefined && (
            <div className="card chosen-clause">
              <div className="row spread">
                <h2>
                  {t('agreements.atClause', { clause })} {here?.heading ?? ''}
                </h2>
                <Button
                  kind="small"
                  onPress={() => {
                    setSearch({ clause: undefined });
                  }}
                >
                  {t('agreements.all')}
                </Button>
              </div>
              {here !== undefined && (
                <p className="small muted">
                  {linesText(t, here.lines)} · {t('agreements.digest')} <code className="digest">{here.sha256}</code>
                </p>
              )}
            </div>
          )}
          <Tabs
            label={t('agreements.parts')}
            value={tab}
            onChange={(next) => {
              setSearch({ tab: next === 'facts' ? undefined : next });
            }}
            tabs={[
              ['facts', t('agreements.facts')],
              ['readings', `${t('agreements.readings')} ${readings.length}`],
              ['defects', `${t('agreements.defects')} ${defects.length}`],
            ]}
          >
            {tab === 'facts' && (
              <Facts
                agreement={agreement}
                clause={clause}
                silent={search.silent === 'yes'}
                onSilent={(silent) => {
                  setSearch({ silent: silent ? 'yes' : undefined });
                }}
              />
            )}
            {tab === 'readings' && <Readings readings={readings} />}
            {tab === 'defects' && <Defects defects={defects} />}
          </Tabs>
        </div>
      </div>
    </>
  );
}
