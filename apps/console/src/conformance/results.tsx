import type { Outcome } from '@dataplus/conformance';
import { type ReactElement, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty, type Tone } from '../ui/feedback.tsx';
import { TextField } from '../ui/field.tsx';
import { Card } from '../ui/page.tsx';
import { Segments } from '../ui/segments.tsx';
import { VirtualTable } from '../ui/virtual-list.tsx';
import { useSearchText } from '../use-search.ts';
import type { Report, ReportedVector } from './report.ts';
import { VectorDialog } from './vector-dialog.tsx';

interface Row {
  readonly id: string;
  readonly vectors: readonly (ReportedVector | undefined)[];
}

const tones: Readonly<Record<Outcome['status'], Tone>> = {
  passed: 'good',
  failed: 'bad',
  skipped: 'warn',
  undeclared: 'neutral',
};

/** Every vector with what became of it in each run; a failure opens wanted beside got. */
export function Results({ reports }: { reports: readonly Report[] }): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const [open, setOpen] = useState<{ vector: ReportedVector; report: Report }>();
  const rows = useMemo(() => rowsOf(reports), [reports]);
  const wanted = (search.find ?? '').trim().toLowerCase();
  const status = search.status === 'failed' ? 'failed' : 'all';
  const shown = rows.filter(
    ({ id, vectors }) =>
      id.toLowerCase().includes(wanted) && (status === 'all' || vectors.some((one) => one?.status === 'failed')),
  );
  return (
    <Card
      title={t('conformance.result')}
      side={
        <Segments
          label={t('conformance.show')}
          value={status}
          onChange={(next) => {
            setSearch({ status: next === 'all' ? undefined : next });
          }}
          options={[
            ['all', `${t('conformance.all')} ${rows.length}`],
            ['failed', t('conformance.failed')],
          ]}
        />
      }
    >
      <div className="narrow">
        <TextField
          label={t('conformance.filter')}
          value={search.find ?? ''}
          onChange={(find) => {
            setSearch({ find });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={t('conformance.none')} />
      ) : (
        <VirtualTable
          label={t('conformance.list')}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'id',
              title: t('conformance.vector'),
              width: 'minmax(320px, 1fr)',
              cell: ({ id }) => <code>{id}</code>,
            },
            ...reports.map((report, index) => ({
              id: String(index),
              title: report.implementation.language ?? report.implementation.name,
              width: '130px',
              cell: ({ vectors }: Row) => {
                const vector = vectors[index];
                if (vector === undefined) return '';
                if (vector.status === 'passed') return <Badge tone="good">{t('conformance.passed')}</Badge>;
                return (
                  <Button
                    kind="small quiet"
                    aria-label={`${t(`conformance.${vector.status}`)}: ${vector.id}`}
                    onPress={() => {
                      setOpen({ vector, report });
                    }}
                  >
                    <Badge tone={tones[vector.status]}>{t(`conformance.${vector.status}`)}</Badge>
                  </Button>
                );
              },
            })),
          ]}
        />
      )}
      {open !== undefined && (
        <VectorDialog
          {...open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Card>
  );
}

/** A row for each vector that any report has, in the order of the ids. */
function rowsOf(reports: readonly Report[]): Row[] {
  const maps = reports.map(({ vectors }) => new Map(vectors.map((vector) => [vector.id, vector])));
  const ids = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
  return ids.map((id) => ({ id, vectors: maps.map((map) => map.get(id)) }));
}
