/** Why a call that is rightly signed may not be made. A closed set, in the order in which they are found. */
export type DenialCode =
  | 'platform-not-opened'
  | 'not-a-member'
  | 'foreign-organization'
  | 'not-in-project'
  | 'project-role-missing'
  | 'agreement-not-accepted'
  | 'beta-not-admitted'
  | 'service-not-subscribed'
  | 'capability-stopped'
  | 'standing-unknown';

/** A denial, in words, with what a program may want to know of it. */
export interface Denial {
  readonly code: DenialCode;
  /** One sentence that names what is missing and the cure. */
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
