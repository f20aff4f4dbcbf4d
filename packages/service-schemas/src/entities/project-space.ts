import * as z from 'zod/mini';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** The administrator is the platform's text (V-12.2), the others are ours (V-12.8). */
export type ProjectRole = 'administrator' | 'developer' | 'operator' | 'deployer' | 'visitor';

/** Checks a {@link ProjectRole}. */
export const projectRole: Schema<ProjectRole> = exact(
  z.enum(['administrator', 'developer', 'operator', 'deployer', 'visitor']),
);

/** Somebody who works in a project space: the main account or a member of the organisation. */
export interface ProjectMember {
  account: string;
  roles: ProjectRole[];
  addedAt: Instant;
}

/** Checks a {@link ProjectMember}. */
export const projectMember: Schema<ProjectMember> = exact(
  z.strictObject({ account: identifier, roles: z.array(projectRole).check(z.minLength(1)), addedAt: instant }),
);

/** Where the development tools work; bound to a MaxCompute project (V-12.2). */
export interface ProjectSpace {
  id: string;
  name: string;
  organization: string;
  maxcomputeProject: string;
  createdAt: Instant;
  members: ProjectMember[];
}

/** Checks a {@link ProjectSpace}. */
export const projectSpace: Schema<ProjectSpace> = exact(
  z.strictObject({
    id: identifier,
    name: nonEmptyText,
    organization: identifier,
    maxcomputeProject: identifier,
    createdAt: instant,
    members: z.array(projectMember),
  }),
);
