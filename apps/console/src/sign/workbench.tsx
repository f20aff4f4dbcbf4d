import type { DialectName } from '@dataplus/signer';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { signMessages } from '../i18n/sign-messages.ts';
import { useKept } from '../kept.ts';
import { Button, CopyButton } from '../ui/button.tsx';
import { PageHead } from '../ui/page.tsx';
import { useSearchText } from '../use-search.ts';
import { CodeCard } from './code-card.tsx';
import { compute, diagnosisOf, type Key, suspectsOf } from './compute.ts';
import { DiagnoseCard } from './diagnose-card.tsx';
import { type Draft, emptyDraft, headerOf } from './draft.ts';
import { builtOf, draftOf, emptyBuilt } from './built.ts';
import { httpText } from './http-text.ts';
import { KeyCard } from './key-card.tsx';
import { packLink, unpackLink } from './link.ts';
import { parseRequest } from './parse-request.ts';
import type { Parsed } from './parsed.ts';
import { RequestCard } from './request-card.tsx';
import { ResultCard } from './result-card.tsx';
import { sampleKey, sampleRequest } from './sample.ts';
import './sign.css';

addMessages(signMessages);

const dialectOfSearch = (text: string | undefined): DialectName =>
  text === 'speech' || text === 'speech-recognition' ? text : 'dataplus';

/** StringToSign, signature and diagnosis of one request, as one types. */
export function Workbench(): ReactElement {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchText();
  const [pasted, setPasted] = useKept('sign.pasted', '');
  const [built, setBuilt] = useKept('sign.built', emptyBuilt);
  const [keyId, setKeyId] = useKept('sign.keyId', '');
  const [secret, setSecret] = useKept('sign.secret', '');
  const [refused, setRefused] = useKept<string | undefined>('sign.refused', undefined);
  const [logged, setLogged] = useKept('sign.logged', '');
  const [now, setNow] = useState(() => Date.now());
  const form = search.form === 'fields' ? 'fields' : 'paste';
  const dialect = dialectOfSearch(search.dialect);

  useEffect(() => {
    const linked = search.request === undefined ? undefined : unpackLink(search.request);
    if (linked === undefined) return;
    setPasted(httpText(linked.draft));
    setBuilt(builtOf(linked.draft));
    setRefused(linked.authorization === '' ? undefined : linked.authorization);
    // A link is read once, when it is opened.
  }, [search.request]);

  const parsed = useMemo<Parsed>(
    () => (form === 'paste' ? parseRequest(pasted) : { ok: true, draft: draftOf(built), remarks: [] }),
    [form, pasted, built],
  );
  const draft = parsed.ok ? parsed.draft : emptyDraft;
  const ready = parsed.ok && draft.address !== '';
  const key: Key = { accessKeyId: keyId, accessKeySecret: secret, dialect };
  const computed = useMemo(
    () => (ready ? compute(draft, { accessKeyId: keyId, accessKeySecret: secret, dialect }, now) : {}),
    [ready, draft, keyId, secret, dialect, now],
  );
  const authorization = refused ?? headerOf(draft, 'authorization') ?? '';
  const answer = useMemo(
    () =>
      diagnosisOf(ready ? draft : undefined, authorization, { accessKeyId: keyId, accessKeySecret: secret, dialect }),
    [ready, draft, authorization, keyId, secret, dialect],
  );

  const chooseForm = (next: string): void => {
    if (next === 'fields' && parsed.ok && pasted.trim() !== '') setBuilt(builtOf(parsed.draft));
    if (next === 'paste' && built.address !== '') setPasted(httpText(draftOf(built)));
    setSearch({ form: next === 'fields' ? next : undefined, request: undefined });
  };
  const loadSample = (): void => {
    const instant = Date.now();
    setNow(instant);
    setPasted(sampleRequest(instant));
    setKeyId(sampleKey.accessKeyId);
    setSecret(sampleKey.accessKeySecret);
    setRefused(undefined);
    setLogged('');
    setSearch({ form: undefined, dialect: undefined, request: undefined });
  };
  const clear = (): void => {
    setPasted('');
    setBuilt(emptyBuilt);
    setKeyId('');
    setSecret('');
    setRefused(undefined);
    setLogged('');
    setSearch({ request: undefined });
  };

  return (
    <>
      <PageHead
        title={t('sign.title')}
        side={
          <div className="row">
            <Button onPress={loadSample}>{t('sign.sample')}</Button>
            <Button kind="quiet" onPress={clear}>
              {t('sign.clear')}
            </Button>
          </div>
        }
      >
        {t('sign.lead')}
      </PageHead>
      <div className="workbench">
        <div className="stack">
          <RequestCard
            form={form}
            onForm={chooseForm}
            pasted={pasted}
            onPasted={(text) => {
              setPasted(text);
              setRefused(undefined);
            }}
            built={built}
            onBuilt={setBuilt}
            parsed={parsed}
            side={
              ready && (
                <CopyButton
                  text={linkTo(draft, authorization, dialect)}
                  what={t('sign.share')}
                  label={t('sign.share')}
                  kind="small"
                />
              )
            }
          />
          <KeyCard
            keyId={keyId}
            onKeyId={setKeyId}
            secret={secret}
            onSecret={setSecret}
            dialect={dialect}
            onDialect={(name) => {
              setSearch({ dialect: name === 'dataplus' ? undefined : name });
            }}
          />
        </div>
        <div className="stack">
          <DiagnoseCard
            draft={ready ? draft : undefined}
            computed={computed}
            keyOf={key}
            answer={answer}
            authorization={authorization}
            onAuthorization={setRefused}
            logged={logged}
            onLogged={setLogged}
            now={now}
          />
          <ResultCard
            ready={ready}
            draft={draft}
            computed={computed}
            suspects={suspectsOf(answer)}
            now={now}
            onNow={() => {
              setNow(Date.now());
            }}
          />
          {computed.target !== undefined && (
            <CodeCard draft={draft} signed={computed.signed} dialect={dialect} keyId={keyId} />
          )}
        </div>
      </div>
    </>
  );
}

function linkTo(draft: Draft, authorization: string, dialect: DialectName): string {
  const search = new URLSearchParams({
    ...(dialect !== 'dataplus' && { dialect }),
    request: packLink({ draft, authorization }),
  });
  return `${location.href.replace(/#.*$/, '')}#/sign?${search.toString()}`;
}
