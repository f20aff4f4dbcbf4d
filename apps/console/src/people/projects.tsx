import type { ProjectRole, ProjectSpace } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { Answered } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { AccountGate } from '../api/gate.tsx';
import { useRead } from '../api/use-read.ts';
import { timeOf } from '../account/wire.ts';
import { addMessages, useLanguage } from '../i18n/language.ts';
import { peopleMessages } from '../i18n/people-messages.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Empty } from '../ui/feedback.tsx';
import { Card } from '../ui/page.tsx';
import { useMemberNames } from './use-member-names.ts';

addMessages(peopleMessages);

const roles = ['administrator', 'developer', 'operator', 'deployer', 'visitor'] as const satisfies ProjectRole[];

/** Project spaces and who works in them. */
export function Projects(): ReactElement {
  const { t } = useLanguage();
  return (
    <AccountGate title={t('projects.title')} lead={t('projects.lead')}>
      {(account) => <List key={account} account={account} />}
    </AccountGate>
  );
}

function List({ account }: { account: string }): ReactElement {
  const { t } = useLanguage();
  const base = `/api/accounts/${part(account)}/projects`;
  const read = useRead<{ items: readonly ProjectSpace[] }>(base);
  const nameOf = useMemberNames(account);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<ProjectSpace>();
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('projects.add')}
        </Button>
      </div>
      <Answered read={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('api.none')} />
          ) : (
            <div className="columns">
              {items.map((project) => (
                <Card
                  key={project.id}
                  title={project.name}
                  side={
                    <Button
                      kind="small"
                      aria-label={`${t('projects.setRoles')}: ${project.name}`}
                      onPress={() => {
                        setChanging(project);
                      }}
                    >
                      {t('projects.setRoles')}
                    </Button>
                  }
                >
                  <dl className="facts">
                    <dt>{t('projects.maxcompute')}</dt>
                    <dd>
                      <code>{project.maxcomputeProject}</code>
                    </dd>
                    <dt>{t('api.when')}</dt>
                    <dd className="num">{timeOf(project.createdAt)}</dd>
                    <dt>{t('projects.members')}</dt>
                    <dd>
                      <ul className="stack tight">
                        {project.members.map((member) => (
                          <li key={member.account} className="row">
                            {nameOf(member.account)}
                            {member.roles.map((role) => (
                              <Badge key={role}>{t(`role.${role}`)}</Badge>
                            ))}
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </dl>
                </Card>
              ))}
            </div>
          )
        }
      </Answered>
      {adding && (
        <ActionDialog
          title={t('projects.add')}
          fields={[
            { name: 'name', label: t('projects.name') },
            { name: 'maxcomputeProject', label: t('projects.maxcompute') },
          ]}
          submit={t('projects.add')}
          run={(values) => callApi('POST', base, values)}
          onDone={read.reload}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {changing !== undefined && (
        <ActionDialog
          title={`${t('projects.setRoles')}: ${changing.name}`}
          fields={[
            { name: 'member', label: t('projects.member') },
            ...roles.map((role) => ({ name: role, label: t(`role.${role}`), kind: 'check' as const })),
          ]}
          submit={t('projects.setRoles')}
          run={({ member = '', ...checked }) =>
            callApi('PUT', `${base}/${part(changing.id)}/members/${part(member)}`, {
              roles: roles.filter((role) => checked[role] === 'yes'),
            })
          }
          onDone={read.reload}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
    </>
  );
}
