import type { AccessKey } from '@dataplus/service-schemas';
import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { DataTable } from '../ui/data-table.tsx';

/** What is asked about before it is done. */
export type KeyAction = 'rotate' | 'end-rotation' | 'delete';

/** AccessKeys without secrets, and what may be done with each. */
export function KeyTable(props: {
  keys: readonly AccessKey[];
  /** What an owner is called. */
  nameOf: (owner: string) => string;
  onAction: (key: AccessKey, action: KeyAction) => void;
  onState: (key: AccessKey) => void;
}): ReactElement {
  const { t } = useLanguage();
  return (
    <DataTable
      label={t('keys.list')}
      rows={props.keys}
      rowKey={({ id }) => id}
      columns={[
        { id: 'id', title: 'AccessKey ID', head: true, cell: ({ id }) => <code>{id}</code> },
        { id: 'owner', title: t('keys.ownerOf'), cell: ({ owner }) => props.nameOf(owner) },
        {
          id: 'state',
          title: t('api.state'),
          cell: ({ state }) => <Badge tone={state === 'enabled' ? 'good' : 'neutral'}>{t(`keys.${state}`)}</Badge>,
        },
        { id: 'at', title: t('keys.created'), whole: true, cell: ({ createdAt }) => timeOf(createdAt) },
        { id: 'used', title: t('keys.lastUsed'), whole: true, cell: ({ lastUsedAt }) => timeOf(lastUsedAt) || '–' },
        {
          id: 'actions',
          title: t('api.actions'),
          cell: (key) => <Actions accessKey={key} onAction={props.onAction} onState={props.onState} />,
        },
      ]}
    />
  );
}

function Actions(props: {
  accessKey: AccessKey;
  onAction: (key: AccessKey, action: KeyAction) => void;
  onState: (key: AccessKey) => void;
}): ReactElement {
  const { t } = useLanguage();
  const { accessKey: key } = props;
  return (
    <div className="row">
      <Action
        label={t(key.state === 'enabled' ? 'keys.disable' : 'keys.enable')}
        id={key.id}
        onPress={() => {
          props.onState(key);
        }}
      />
      {(
        [
          ['rotate', 'keys.rotate'],
          ['end-rotation', 'keys.endRotation'],
          ['delete', 'keys.delete'],
        ] as const
      ).map(([action, label]) => (
        <Action
          key={action}
          label={t(label)}
          id={key.id}
          danger={action === 'delete'}
          onPress={() => {
            props.onAction(key, action);
          }}
        />
      ))}
    </div>
  );
}

function Action(props: { label: string; id: string; danger?: boolean; onPress: () => void }): ReactElement {
  return (
    <Button
      kind={`small ${props.danger === true ? 'danger' : ''}`}
      aria-label={`${props.label}: ${props.id}`}
      onPress={props.onPress}
    >
      {props.label}
    </Button>
  );
}
