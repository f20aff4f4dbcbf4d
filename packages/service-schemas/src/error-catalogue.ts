import type { ServiceSchemasErrorCode } from './errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  readonly code: ServiceSchemasErrorCode;
  readonly cause: string;
  readonly cure: string;
  /** The numbered fact that the code rests on. */
  readonly section: string;
}

/** Every code that a `ServiceSchemasError` can carry. */
export const errorCatalogue: Readonly<Record<ServiceSchemasErrorCode, ErrorExplanation>> = {
  'ambiguous-routes': {
    code: 'ambiguous-routes',
    cause: 'Two path patterns match one path and neither has more literal segments, or one path has two meanings.',
    cure: 'Change one of the two paths that the message names.',
    section: 'V-18.2',
  },
  'inconsistent-faces': {
    code: 'inconsistent-faces',
    cause: 'A flat list of a face answer has not the length that the number of faces asks for.',
    cure: 'Look at the raw answer; `details` names the list, its length and the expected one.',
    section: 'V-4.8',
  },
  'malformed-envelope': {
    code: 'malformed-envelope',
    cause: 'The text inside of the answer of a first-generation service is not JSON.',
    cure: 'Look at the raw answer: the service may have put a plain message there.',
    section: 'V-2.4',
  },
  'malformed-target': {
    code: 'malformed-target',
    cause: 'A request target does not begin with "/", or a parameter in its path is badly percent-encoded.',
    cure: 'Give path and query as sent; write a percent sign as %25.',
    section: 'V-18.3',
  },
  'nothing-to-compare': {
    code: 'nothing-to-compare',
    cause: 'No forecast has an observation of the same segment at the instant that it was for.',
    cure: 'Give observations of the forecast segments and instants; in class-match they need a congestion class.',
    section: 'V-17.6',
  },
  'unsupported-integration': {
    code: 'unsupported-integration',
    cause: 'The published table has no way for this source, network, mode and tool.',
    cure: 'Take one of the rows in `details.nearest`, or another tool.',
    section: 'V-15.9',
  },
  'validators-disagree': {
    code: 'validators-disagree',
    cause: 'The compiled JSON Schema refused a value that the schema accepts; this is a defect of this package.',
    cure: 'Report it with the name of the schema, and use `validate` for that schema meanwhile.',
    section: 'V-0.6',
  },
};
