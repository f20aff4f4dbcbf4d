import type { AccessKey } from '@dataplus/service-schemas';
import type { ReactElement } from 'react';
import { timeOf } from '../account/wire.ts';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Badge } from '../ui/feedback.tsx';
import { TableWrap } from '../ui/page.tsx';

/** What is asked about before it is done. */
export type KeyAction = 'rotate' | 'end-rotation' | 'delete';

/** AccessKeys without secrets, and what may be done with each. */
export function KeyTable(props: {
  keys: readonly AccessKey[];
  onAction: (key: AccessKey, action: KeyAction) => void;
  onState: (key: AccessKey) => void;
}): ReactElement {
  const { t } = useLanguage();
  return (
    <TableWrap label={t('keys.list')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">AccessKey ID</th>
            <th scope="col">{t('keys.ownerOf')}</th>
            <th scope="col">{t('api.state')}</th>
            <th scope="col">{t('api.when')}</th>
            <th scope="col">{t('keys.lastUsed')}</th>
            <th scope="col">{t('api.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {props.keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                <code>{key.id}</code>
              </th>
              <td>{key.owner}</td>
              <td>
                <Badge tone={key.state === 'enabled' ? 'good' : 'neutral'}>{t(`keys.${key.state}`)}</Badge>
              </td>
              <td className="nowrap num">{timeOf(key.createdAt)}</td>
              <td className="nowrap num">{timeOf(key.lastUsedAt)}</td>
              <td>
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
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
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
