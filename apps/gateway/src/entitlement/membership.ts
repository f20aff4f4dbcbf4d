import type { Denial } from './denial.ts';
import type { KeySnapshot } from './snapshot.ts';

/** Whether the caller belongs to the organisation that the address names (`{org_code}`); undefined: it names none. */
export function outsideOf(snapshot: KeySnapshot, organization: string | undefined): Denial | undefined {
  if (snapshot.organization === undefined) {
    return {
      code: 'platform-not-opened',
      message: 'The account has not opened the platform: accept its agreement, which makes the organisation.',
    };
  }
  if (!snapshot.member) {
    return {
      code: 'not-a-member',
      message: 'The sub-account is not in the organisation: let its administrator refresh the members.',
    };
  }
  if (organization === undefined || organization === snapshot.organization) return undefined;
  return {
    code: 'foreign-organization',
    message: 'The address names another organisation than that of the AccessKey: write your own org_code.',
  };
}

/** Whether the caller works in the project that the call names, in one of the roles (any role where none are listed). */
export function withoutRole(snapshot: KeySnapshot, project: string, roles: readonly string[]): Denial | undefined {
  const own = snapshot.projects.get(project);
  if (own === undefined) {
    return {
      code: 'not-in-project',
      message: 'The caller is not in the project that the call names: let its administrator add them.',
      details: { project },
    };
  }
  if (roles.length === 0 || own.some((role) => roles.includes(role))) return undefined;
  return {
    code: 'project-role-missing',
    message: `The call needs one of these roles in the project: ${roles.join(', ')}.`,
    details: { project, roles, own },
  };
}
