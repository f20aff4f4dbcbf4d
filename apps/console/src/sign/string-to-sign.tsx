import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Badge } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';
import { lineMessages } from './line-names.ts';
import { lineNames, type Place } from './lines.ts';

/** The text that is signed, line by line, with its line ends. `suspects` are lines to look at. */
export function StringToSign({ text, suspects }: { text: string; suspects?: ReadonlySet<Place> }): ReactElement {
  const { t } = useLanguage();
  const lines = text.split('\n');
  return (
    <div className="stack tight">
      <TableWrap label={t('sign.stringToSign')}>
        <table className="table lines">
          <thead>
            <tr>
              <th scope="col">{t('sign.line')}</th>
              <th scope="col">{t('sign.part')}</th>
              <th scope="col">{t('sign.value')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const name = lineNames[index] ?? 'target';
              const suspect = suspects?.has(name) === true;
              return (
                <tr key={name + String(index)} className={suspect ? 'differs' : undefined}>
                  <td className="num muted">{index + 1}</td>
                  <th scope="row">
                    {t(lineMessages[name])} {suspect && <Badge tone="warn">{t('sign.suspect')}</Badge>}
                  </th>
                  <td>
                    {line === '' ? (
                      <em className="muted small">{t('sign.emptyLine')}</em>
                    ) : (
                      <code>{visible(line)}</code>
                    )}
                    {index < lines.length - 1 && (
                      <span className="line-end" title={t('sign.lineEnd')}>
                        <span aria-hidden="true">LF</span>
                        <span className="visually-hidden">{t('sign.lineEnd')}</span>
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableWrap>
      <p className="help">{t('sign.noLineEnd')}</p>
    </div>
  );
}

/** Spaces at the ends and signs that cannot be seen, made visible. */
export function visible(line: string): string {
  return line
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length))
    .replaceAll('\r', '␍')
    .replaceAll('\t', '␉')
    .replaceAll('\u00a0', '⍽');
}
