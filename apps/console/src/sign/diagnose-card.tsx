import { parseAuthorization, SignerError } from '@dataplus/signer';
import type { Diagnosis } from '@dataplus/signer/diagnose';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge, Notice } from '../ui/feedback.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { Card, TableWrap } from '../ui/page.tsx';
import { type Computed, type DiagnosisAnswer, type Key, verdictOf } from './compute.ts';
import { cureText } from './cures.ts';
import type { Draft } from './draft.ts';
import { lineMessages } from './line-names.ts';
import { type ComparedLine, compareLines, placeOf, readLogged } from './lines.ts';
import { visible } from './string-to-sign.tsx';
import { Verdict } from './verdict.tsx';

/** Why a request was refused: the mistakes that explain its signature, and the lines that differ. */
export function DiagnoseCard(props: {
  draft: Draft | undefined;
  computed: Computed;
  keyOf: Key;
  answer: DiagnosisAnswer;
  authorization: string;
  onAuthorization: (text: string) => void;
  logged: string;
  onLogged: (text: string) => void;
  now: number;
}): ReactElement {
  const { t } = useLanguage();
  const { draft, computed, keyOf, answer, authorization, logged, now } = props;
  const { accessKeySecret, accessKeyId, dialect } = keyOf;
  const verdict = useMemo(
    () =>
      draft === undefined ||
      authorization.trim() === '' ||
      accessKeySecret === '' ||
      accessKeyId === '' ||
      computed.error
        ? undefined
        : verdictOf(draft, authorization, { accessKeyId, accessKeySecret, dialect }, now),
    [draft, authorization, accessKeyId, accessKeySecret, dialect, computed.error, now],
  );
  const parsed = authorization.trim() === '' ? undefined : parseAuthorization(authorization.trim());
  const otherId =
    parsed?.ok === true && accessKeyId !== '' && parsed.accessKeyId !== accessKeyId ? parsed.accessKeyId : '';

  return (
    <Card title={t('diagnose.title')}>
      <TextAreaField
        label={t('diagnose.authorization')}
        help={t('diagnose.authorizationHelp')}
        rows={2}
        value={authorization}
        placeholder="Dataplus testid:…"
        onChange={props.onAuthorization}
      />
      {answer === undefined && <Notice>{t('diagnose.needs')}</Notice>}
      {otherId !== '' && <Notice tone="warn">{t('diagnose.otherId', { id: otherId })}</Notice>}
      {answer instanceof SignerError && (
        <Notice tone="bad" title={t('diagnose.found')} live>
          {answer.message} <code>{answer.code}</code>
        </Notice>
      )}
      {answer !== undefined && !(answer instanceof SignerError) && <Explanations diagnosis={answer} />}
      {verdict !== undefined && <Verdict verdict={verdict} />}
      <details className="logged" open={logged !== ''}>
        <summary>{t('diagnose.logged')}</summary>
        <div className="stack tight">
          <TextAreaField
            label={t('diagnose.logged')}
            help={t('diagnose.loggedHelp')}
            rows={4}
            value={logged}
            onChange={props.onLogged}
          />
          {logged !== '' && computed.stringToSign !== undefined && (
            <SideBySide lines={compareLines(computed.stringToSign, readLogged(logged))} />
          )}
        </div>
      </details>
    </Card>
  );
}

function Explanations({ diagnosis }: { diagnosis: Diagnosis }): ReactElement {
  const { t, language } = useLanguage();
  const { explanations, tried, notTried } = diagnosis;
  const [first] = explanations;
  if (first?.mistakes.length === 0) return <Notice tone="good" title={t('diagnose.right')} live />;
  if (first === undefined) {
    return (
      <Notice tone="warn" title={t('diagnose.unexplained')} live>
        <p>{t('diagnose.unexplainedHelp', { tried })}</p>
        {notTried.length > 0 && (
          <p className="small">
            {t('diagnose.notTried', { mistakes: [...new Set(notTried.map((one) => one.mistake))].join(', ') })}
          </p>
        )}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t(explanations.length > 1 ? 'diagnose.anyOf' : 'diagnose.found')} live>
      <ul className="stack tight">
        {explanations.map((explanation) => (
          <li key={explanation.mistakes.join('+')}>
            <p>{cureText(explanation, language)}</p>
            <p className="row small">
              {explanation.mistakes.map((mistake) => (
                <Badge key={mistake} tone="bad">
                  {mistake}
                </Badge>
              ))}
              <span>
                {t('diagnose.where', {
                  places: [...new Set(explanation.mistakes.map(placeOf))]
                    .map((place) => t(lineMessages[place]))
                    .join(', '),
                })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function SideBySide({ lines }: { lines: readonly ComparedLine[] }): ReactElement {
  const { t } = useLanguage();
  const absent = <em className="muted small">{t('diagnose.absent')}</em>;
  const show = (text: string | undefined, at: number | undefined) =>
    text === undefined ? (
      absent
    ) : text === '' ? (
      <em className="muted small">{t('sign.emptyLine')}</em>
    ) : (
      <Marked text={text} at={at} />
    );
  return (
    <>
      {lines.every(({ same }) => same) && <Notice tone="good">{t('diagnose.allSame')}</Notice>}
      <TableWrap label={t('diagnose.sideBySide')}>
        <table className="table lines">
          <thead>
            <tr>
              <th scope="col">{t('sign.part')}</th>
              <th scope="col">{t('diagnose.ours')}</th>
              <th scope="col">{t('diagnose.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, ours, theirs, same, differsAt }, index) => (
              <tr key={String(index)} className={same ? undefined : 'differs'}>
                <th scope="row">
                  {t(lineMessages[name])} {!same && <Badge tone="warn">{t('sign.suspect')}</Badge>}
                </th>
                <td>{show(ours, differsAt)}</td>
                <td>{show(theirs, differsAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}

/** A text with what follows its first difference set off. */
function Marked({ text, at }: { text: string; at: number | undefined }): ReactElement {
  const signs = Array.from(visible(text));
  if (at === undefined) return <code>{signs.join('')}</code>;
  return (
    <code>
      {signs.slice(0, at).join('')}
      <mark>{signs.slice(at).join('') || '∅'}</mark>
    </code>
  );
}
