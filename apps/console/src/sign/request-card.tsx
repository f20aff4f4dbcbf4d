import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Notice } from '../ui/feedback.tsx';
import { Choice, TextAreaField, TextField } from '../ui/field.tsx';
import { Card } from '../ui/page.tsx';
import { Segments } from '../ui/segments.tsx';
import { type Built, draftOf } from './built.ts';
import { splitAddress, targetOfDraft } from './draft.ts';
import type { Parsed } from './parsed.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'] as const;

/** The request, pasted or built. */
export function RequestCard(props: {
  form: 'paste' | 'fields';
  onForm: (form: string) => void;
  pasted: string;
  onPasted: (text: string) => void;
  built: Built;
  onBuilt: (built: Built) => void;
  parsed: Parsed;
  side: ReactNode;
}): ReactElement {
  const { t } = useLanguage();
  const { form, pasted, parsed } = props;
  return (
    <Card
      title={t('sign.request')}
      side={
        <Segments
          label={t('sign.howGiven')}
          value={form}
          onChange={props.onForm}
          options={[
            ['paste', t('sign.paste')],
            ['fields', t('sign.fields')],
          ]}
        />
      }
    >
      {form === 'paste' ? (
        <TextAreaField
          label={t('sign.pasted')}
          help={t('sign.pastedHelp')}
          value={pasted}
          onChange={props.onPasted}
          rows={11}
          wrong={parsed.ok || pasted.trim() === '' ? undefined : t(parsed.problem.id, parsed.problem.values)}
        />
      ) : (
        <Fields built={props.built} onChange={props.onBuilt} />
      )}
      {parsed.ok &&
        parsed.remarks.map((remark) => (
          <Notice key={remark.id + String(remark.values?.header)}>{t(remark.id, remark.values)}</Notice>
        ))}
      {props.side !== false && (
        <div className="row">
          {props.side}
          <span className="help">{t('sign.shareHelp')}</span>
        </div>
      )}
    </Card>
  );
}

function Fields({ built, onChange }: { built: Built; onChange: (built: Built) => void }): ReactElement {
  const { t } = useLanguage();
  const known: readonly string[] = methods;
  const change = (changes: Partial<Built>): void => {
    onChange({ ...built, ...changes });
  };
  const encoded = encodedTarget(built);
  return (
    <>
      <div className="method-line">
        <Choice
          label={t('sign.method')}
          value={built.method}
          onChange={(method) => {
            change({ method });
          }}
          options={(known.includes(built.method) ? known : [...known, built.method]).map((one) => [one, one])}
        />
        <TextField
          label={t('sign.address')}
          mono
          value={built.address}
          placeholder="https://shujuapi.aliyun.com/org_code/service_code/api_name"
          onChange={(address) => {
            change({ address, raw: false });
          }}
        />
      </div>
      {encoded !== undefined && <Notice>{t('sign.otherTarget', { target: encoded })}</Notice>}
      <TextAreaField
        label={t('sign.headers')}
        help={t('sign.headersHelp')}
        rows={4}
        value={built.headers}
        onChange={(headers) => {
          change({ headers });
        }}
      />
      <TextAreaField
        label={t('sign.body')}
        help={t('sign.bodyHelp')}
        rows={4}
        value={built.body}
        onChange={(body) => {
          change({ body });
        }}
      />
    </>
  );
}

/** What is sent, where that is not what was typed. */
function encodedTarget(built: Built): string | undefined {
  const draft = draftOf(built);
  try {
    const sent = targetOfDraft(draft);
    return draft.address === '' || sent === splitAddress(draft.address).target ? undefined : sent;
  } catch {
    return undefined;
  }
}
