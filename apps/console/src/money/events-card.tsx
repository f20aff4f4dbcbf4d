import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Choice, TextAreaField } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Card } from '../ui/page.tsx';
import type { ReadEvents } from './read-events.ts';
import { sampleEvents } from './sample-events.ts';

/** Where the events come from, and of whose account. */
export function EventsCard(props: {
  text: string;
  onText: (text: string) => void;
  read: ReadEvents;
  failure: string | undefined;
  accounts: readonly string[];
  account: string;
  onAccount: (account: string) => void;
}): ReactElement {
  const { t } = useLanguage();
  const { text, read, accounts } = props;
  return (
    <Card
      title={t('money.events')}
      side={
        <div className="row">
          <Button
            kind="small"
            onPress={() => {
              props.onText(sampleEvents());
            }}
          >
            {t('money.sample')}
          </Button>
          <FileButton label={t('money.file')} accept=".jsonl,.ndjson,.json,.txt" onText={props.onText} />
        </div>
      }
    >
      {!read.ok && (
        <Notice tone="bad" live>
          {t('money.wrongLine', { line: read.line, message: read.message ?? t('money.notJson') })}
        </Notice>
      )}
      {props.failure !== undefined && (
        <Notice tone="bad" live>
          {props.failure}
        </Notice>
      )}
      {read.ok && read.events.length > 0 && (
        <div className="row spread">
          <span className="muted">{t('money.count', { n: read.events.length })}</span>
          {accounts.length > 1 && (
            <Choice
              label={t('money.account')}
              value={props.account}
              onChange={props.onAccount}
              options={accounts.map((one) => [one, one])}
            />
          )}
        </div>
      )}
      <details className="plain" open={text === '' || !read.ok}>
        <summary>{t('money.edit')}</summary>
        <TextAreaField
          label={t('money.eventsText')}
          help={t('money.eventsHelp')}
          rows={8}
          value={text}
          onChange={props.onText}
        />
      </details>
    </Card>
  );
}
