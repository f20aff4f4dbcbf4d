import { type DialectName, type Signed, SignerError } from '@dataplus/signer';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { CopyButton } from '../ui/button.tsx';
import { Notice } from '../ui/feedback.tsx';
import { Card, Code } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useSearchText } from '../use-search.ts';
import type { Draft } from './draft.ts';
import { codeInput, secretVariable } from './generate/code-input.ts';
import { type CodeForm, codeForms, formNames, generate } from './generate/generate.ts';

/** The call as a command or a program. */
export function CodeCard(props: {
  draft: Draft;
  signed: Signed | undefined;
  dialect: DialectName;
  keyId: string;
}): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const form: CodeForm = codeForms.find((one) => one === search.code) ?? 'curl';
  const [language] = formNames[form];
  const text = textOf(props, form);
  return (
    <Card title={t('code.title')}>
      <Tabs<CodeForm>
        label={t('code.forms')}
        value={form}
        onChange={(code) => {
          setSearch({ code: code === 'curl' ? undefined : code });
        }}
        tabs={codeForms.map((one) => [one, formNames[one][0]])}
      >
        <div className="stack tight">
          {text === undefined ? (
            <Notice>{t('code.needsKey')}</Notice>
          ) : (
            <>
              <Code
                label={t('code.program', { language })}
                text={text}
                side={<CopyButton text={text} what={language} kind="small" />}
              />
              <p className="help">
                {form === 'curl' ? t('code.curlHelp') : t('code.help', { variable: secretVariable })}
              </p>
            </>
          )}
        </div>
      </Tabs>
    </Card>
  );
}

function textOf(
  { draft, dialect, keyId, signed }: { draft: Draft; dialect: DialectName; keyId: string; signed: Signed | undefined },
  form: CodeForm,
): string | undefined {
  try {
    return generate(form, codeInput(draft, dialect, keyId), signed);
  } catch (error) {
    if (error instanceof SignerError) return undefined;
    throw error;
  }
}
