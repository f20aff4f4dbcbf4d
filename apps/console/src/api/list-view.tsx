import type { ReactElement } from 'react';
import { csvOf, saveFile } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Loading } from '../ui/feedback.tsx';
import { type Column, VirtualTable } from '../ui/virtual-list.tsx';
import { Problem } from './answer.tsx';
import type { Pages } from './use-pages.ts';

/** A list of the API of any length: pages are read as one scrolls, only rows in sight are in the page. */
export function ListView<T>(props: {
  label: string;
  pages: Pages<T>;
  rowKey: (row: T) => string;
  columns: readonly Column<T>[];
  /** What is said where there is nothing. */
  empty?: string;
  /** Rows for a spreadsheet: what is loaded, without marks. */
  csv?: { readonly name: string; readonly head: readonly string[]; readonly row: (row: T) => readonly string[] };
}): ReactElement {
  const { t } = useLanguage();
  const { pages, csv } = props;
  if (pages.problem !== undefined && pages.items.length === 0)
    return <Problem problem={pages.problem} onRetry={pages.reload} />;
  if (pages.loading) return <Loading />;
  if (pages.items.length === 0) return <Empty title={props.empty ?? t('api.none')} />;
  return (
    <div className="stack tight">
      <VirtualTable
        label={props.label}
        rows={pages.items}
        rowKey={props.rowKey}
        columns={props.columns}
        onNearEnd={pages.more}
      />
      <div className="row spread small muted">
        <span role="status">{t(pages.complete ? 'api.shown' : 'api.shownSoFar', { n: pages.items.length })}</span>
        {csv !== undefined && (
          <Button
            kind="small"
            aria-label={t('api.csvOf', { what: props.label })}
            onPress={() => {
              saveFile(csv.name, csvOf([csv.head, ...pages.items.map(csv.row)]), 'text/csv');
            }}
          >
            {t('api.csv')}
          </Button>
        )}
      </div>
    </div>
  );
}
