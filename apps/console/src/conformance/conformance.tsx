import { type ReactElement, useState } from 'react';
import { conformanceMessages } from '../i18n/conformance-messages.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { useKept } from '../kept.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Notice } from '../ui/feedback.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Card, PageHead } from '../ui/page.tsx';
import { readReport, type Report, reportOfRun } from './report.ts';
import { Results } from './results.tsx';
import { runSigner } from './run.ts';
import { TallyTable } from './tally-table.tsx';
import './conformance.css';

addMessages(conformanceMessages);

/** Golden vectors: run here, or reported by programs in other languages. */
export function Conformance(): ReactElement {
  const { t } = useLanguage();
  const [ours, setOurs] = useKept<{ report: Report; milliseconds: number } | undefined>('conformance.ours', undefined);
  const [others, setOthers] = useKept<readonly Report[]>('conformance.others', []);
  const [progress, setProgress] = useState<{ done: number; all: number }>();
  const [problem, setProblem] = useState<string>();
  const run = (): void => {
    setProgress({ done: 0, all: 1 });
    runSigner((done, all) => {
      setProgress({ done, all });
    }).then(
      ({ run: finished, milliseconds }) => {
        setOurs({ report: reportOfRun(finished), milliseconds });
        setProgress(undefined);
      },
      (error: unknown) => {
        setProblem(String(error));
        setProgress(undefined);
      },
    );
  };
  const open = (text: string): void => {
    const read = readReport(text);
    if (typeof read === 'string') {
      setProblem(t('conformance.notReport', { file: t('conformance.implementation'), why: t(read) }));
      return;
    }
    setProblem(undefined);
    setOthers([...others, read]);
  };
  const reports = [...(ours === undefined ? [] : [ours.report]), ...others];
  return (
    <>
      <PageHead
        title={t('conformance.title')}
        side={
          <div className="row">
            <Button kind="primary" isDisabled={progress !== undefined} onPress={run}>
              {t(
                progress !== undefined
                  ? 'conformance.running'
                  : ours === undefined
                    ? 'conformance.run'
                    : 'conformance.again',
              )}
            </Button>
            <FileButton label={t('conformance.open')} accept=".json" onText={open} />
          </div>
        }
      >
        {t('conformance.lead')}
      </PageHead>
      {problem !== undefined && (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      )}
      {progress !== undefined && (
        <progress value={progress.done} max={progress.all} aria-label={t('conformance.running')} className="progress" />
      )}
      {ours !== undefined && progress === undefined && (
        <Notice
          tone={ours.report.ok ? 'good' : 'bad'}
          live
          title={
            ours.report.ok
              ? t('conformance.allPassed', { n: ours.report.tally.passed })
              : t('conformance.someFailed', { failed: ours.report.tally.failed, n: ours.report.vectors.length })
          }
        >
          {t('conformance.ours')} · {t('conformance.took', { ms: ours.milliseconds })}
        </Notice>
      )}
      {reports.length === 0 ? (
        <Empty title={t('conformance.nothing')}>
          <p>{t('conformance.nothingHelp')}</p>
          <p>{t('conformance.openHelp')}</p>
        </Empty>
      ) : (
        <>
          <Card>
            <TallyTable
              reports={reports}
              onRemove={(report) => {
                if (report === ours?.report) setOurs(undefined);
                else setOthers(others.filter((one) => one !== report));
              }}
            />
            <p className="help">{t('conformance.openHelp')}</p>
          </Card>
          <Results reports={reports} />
        </>
      )}
    </>
  );
}
