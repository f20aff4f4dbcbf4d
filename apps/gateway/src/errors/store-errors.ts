import type { Explanation } from './explanation.ts';

/** Codes of the database and of what is kept in it. */
export type StoreErrorCode =
  | 'database-driver-missing'
  | 'database-too-new'
  | 'database-unavailable'
  | 'database-busy'
  | 'backup-not-supported'
  | 'invalid-bound-value'
  | 'unsafe-integer'
  | 'invalid-document'
  | 'invalid-metered-call'
  | 'meter-closed'
  | 'unbalanced-posting'
  | 'lease-lost'
  | 'day-close-incomplete';

const architecture = 'ARCHITECTURE.md';
const readme = 'README.md';

/** Errors of the database and of what is kept in it: cause, cure and where it is described. */
export const storeErrors: Readonly<Record<StoreErrorCode, Explanation>> = {
  'database-driver-missing': [
    'Node.js is older than 22.13 and has no SQLite, and the optional package libsql is not installed.',
    'Install libsql 0.5.29, or run a newer Node.js.',
    readme,
  ],
  'database-too-new': [
    'The tables were made by a later version of the gateway.',
    'Run that version, or restore a backup from before it.',
    readme,
  ],
  'database-unavailable': [
    'The database does not answer, or has closed the connection.',
    'Check that it runs and that address, user and rights are right.',
    readme,
  ],
  'database-busy': [
    'The one connection to SQLite was not free within 30 seconds.',
    'Inside a transaction use the queries that it hands in, never those of the database.',
    architecture,
  ],
  'backup-not-supported': ['The gateway copies SQLite only.', 'Use the tools of PostgreSQL, such as pg_dump.', readme],
  'invalid-bound-value': [
    'A value handed to a statement is no text without NUL, number, bytes or null.',
    'Convert it: booleans and dates to numbers, objects to JSON text.',
    architecture,
  ],
  'unsafe-integer': [
    'The database holds a whole number beyond 2^53, which JavaScript cannot hold exactly.',
    'Nothing that the gateway writes is that large: look for what else writes into its tables.',
    architecture,
  ],
  'invalid-document': [
    'A document is not of the form of its kind.',
    'Give what the message asks for; the forms are those of @dataplus/service-schemas.',
    architecture,
  ],
  'invalid-metered-call': [
    'A call to be metered counts something else than a whole number from 0 to 10^15.',
    'Count calls or bytes.',
    architecture,
  ],
  'meter-closed': [
    'A call was to be metered after the gateway had begun to stop.',
    'Send the call again to a process that runs.',
    architecture,
  ],
  'unbalanced-posting': [
    'The entries of a posting do not sum to zero.',
    'Report it: the rules of @dataplus/billing-rules never give one.',
    architecture,
  ],
  'lease-lost': [
    'Another process took over the job, since this one did not renew its lease in time.',
    'Nothing: the other process goes on where this one stopped.',
    architecture,
  ],
  'day-close-incomplete': [
    'The billing rules did not take what some accounts had; all others are closed.',
    'See the reason of each account, set it right, and close the day again.',
    architecture,
  ],
};
