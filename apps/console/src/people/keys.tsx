import type { AccessKey } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { useAct } from '../api/use-act.ts';
import { useRead } from '../api/use-read.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { peopleMessages } from '../i18n/people-messages.ts';
import { Button, CopyButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty, Notice } from '../ui/feedback.tsx';
import { useMemberNames } from './use-member-names.ts';
import { KeyTable, type KeyAction } from './key-table.tsx';

addMessages(peopleMessages);

interface ShownSecret extends AccessKey {
  readonly accessKeySecret: string;
}

/** AccessKeys: created once, shown once. */
export function Keys(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('keys.title')} lead={t('keys.lead')}>
      {(account) => <List key={account} account={account} />}
    </AccountGate>
  );
}

const words = {
  rotate: ['keys.rotate', 'keys.rotateText'],
  'end-rotation': ['keys.endRotation', 'keys.endText'],
  delete: ['keys.delete', 'keys.deleteText'],
} as const;

function List({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}/access-keys`;
  const read = useRead<{ items: readonly AccessKey[] }>(base);
  const { act, problem } = useAct(read.reload);
  const nameOf = useMemberNames(account);
  const [creating, setCreating] = useState(false);
  const [asked, setAsked] = useState<{ key: AccessKey; action: KeyAction }>();
  // Of the secret there is this one copy, which goes with the dialog.
  const [shown, setShown] = useState<ShownSecret>();
  const run = async ({ key, action }: { key: AccessKey; action: KeyAction }): Promise<void> => {
    const path = `${base}/${part(key.id)}`;
    if (action === 'rotate') setShown(await callApi<ShownSecret>('POST', `${path}/rotation`));
    else if (action === 'end-rotation') await callApi('DELETE', `${path}/rotation`);
    else await callApi('DELETE', path);
  };
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            setCreating(true);
          }}
        >
          {t('keys.create')}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      <Answered read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('api.none')} />
          ) : (
            <KeyTable
              keys={items}
              nameOf={nameOf}
              onAction={(key, action) => {
                setAsked({ key, action });
              }}
              onState={(key) => {
                const state = key.state === 'enabled' ? 'disabled' : 'enabled';
                act(callApi('PUT', `${base}/${part(key.id)}/state`, { state }));
              }}
            />
          )
        }
      </Answered>
      {creating && (
        <ActionDialog
          title={t('keys.create')}
          fields={[{ name: 'owner', label: t('keys.owner'), optional: true }]}
          submit={t('keys.create')}
          run={async ({ owner = '' }) => {
            setShown(await callApi<ShownSecret>('POST', base, owner.trim() === '' ? {} : { owner: owner.trim() }));
          }}
          onDone={read.reload}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {asked !== undefined && (
        <ActionDialog
          title={`${t(words[asked.action][0])}: ${asked.key.id}`}
          text={t(words[asked.action][1])}
          danger={asked.action !== 'rotate'}
          submit={t(words[asked.action][0])}
          run={() => run(asked)}
          onDone={read.reload}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
      {shown !== undefined && (
        <Secret
          shown={shown}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </>
  );
}

function Secret({ shown, onClose }: { shown: ShownSecret; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <Dialog title={t('keys.shownTitle')} onClose={onClose}>
      <Notice tone="warn">{t('keys.shownText')}</Notice>
      <dl className="values">
        {(
          [
            ['AccessKey ID', shown.id],
            ['AccessKey Secret', shown.accessKeySecret],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd>
              <code>{value}</code>
              <CopyButton text={value} what={name} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
