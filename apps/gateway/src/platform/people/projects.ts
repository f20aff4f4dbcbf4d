import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { ProjectRole, ProjectSpace } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import { allDocuments, insertDocument, putDocument } from '../../store/documents.ts';
import { needOwn } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';
import { organizationOf } from './organization-of.ts';

/** A new project space. */
export interface NewProject {
  name: string;
  /** The MaxCompute project that it is bound to; one project space only. */
  maxcomputeProject: string;
}

/**
 * Makes a project space; its administrator is the main account.
 *
 * @throws GatewayError `precondition-missing`, `already-exists` for a MaxCompute project that is bound already.
 */
export async function createProject(
  work: Work,
  account: string,
  { name, maxcomputeProject }: NewProject,
): Promise<ProjectSpace> {
  const { queries } = work;
  const { code } = await organizationOf(queries, account);
  if ((await allDocuments(queries, 'project')).some((one) => one.maxcomputeProject === maxcomputeProject))
    fail('already-exists', `The MaxCompute project ${maxcomputeProject} is bound already.`, {
      field: 'maxcomputeProject',
    });
  const at = textOfInstant(work.at);
  const project: ProjectSpace = {
    id: newId('project'),
    name,
    organization: code,
    maxcomputeProject,
    createdAt: at,
    members: [{ account, roles: ['administrator'], addedAt: at }],
  };
  await insertDocument(queries, 'project', project);
  await record(work, {
    action: 'project-created',
    subject: code,
    detail: { project: project.id, maxcomputeProject },
    changesCalls: true,
  });
  return project;
}

/** Who gets which roles in which project. */
export interface RoleChange {
  readonly account: string;
  readonly project: string;
  /** The main account or a member of the organisation. */
  readonly member: string;
  /** All roles from now on; none takes the member out of the project. */
  readonly roles: readonly ProjectRole[];
}

/**
 * Sets the roles of a member in a project space.
 *
 * @throws GatewayError `no-such-record`; `precondition-missing` for somebody who is no member of the organisation;
 * `state-conflict` when the project would have no administrator.
 */
export async function setProjectRoles(
  work: Work,
  { account, project: id, member, roles }: RoleChange,
): Promise<ProjectSpace> {
  const { queries } = work;
  const { code } = await organizationOf(queries, account);
  const project = await needOwn(queries, 'project', id, ({ organization }) => organization === code);
  const members = (await allDocuments(queries, 'member', code)).map(({ subAccount }) => subAccount);
  if (member !== account && !members.includes(member))
    fail('precondition-missing', `${member} is no member of ${code}; synchronise the members first.`, {
      field: 'member',
    });
  const before = project.members.find((one) => one.account === member);
  const others = project.members.filter((one) => one.account !== member);
  const addedAt = before?.addedAt ?? textOfInstant(work.at);
  const after = roles.length === 0 ? others : [...others, { account: member, roles: [...new Set(roles)], addedAt }];
  if (!after.some((one) => one.roles.includes('administrator')))
    fail('state-conflict', `${id} would have no administrator.`, { field: 'roles' });
  const changed: ProjectSpace = { ...project, members: after };
  await putDocument(queries, 'project', changed);
  await record(work, { action: 'project-roles-set', subject: id, detail: { member, roles }, changesCalls: true });
  return changed;
}
