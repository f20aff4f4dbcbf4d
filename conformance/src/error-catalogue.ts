import type { ConformanceErrorCode } from './errors.ts';

/** What a code means and what to do about it. */
export interface ErrorExplanation {
  /** The code. */
  readonly code: ConformanceErrorCode;
  /** What brings it about. */
  readonly cause: string;
  /** What to do. */
  readonly cure: string;
  /** Where it is written down. */
  readonly section: string;
}

const running = 'spec/protocol.md, Runner';
const files = 'spec/protocol.md, Vector files';
const generating = 'spec/protocol.md, Drafts and expected values';

/** Every code that a `ConformanceError` can carry. */
export const errorCatalogue: Readonly<Record<ConformanceErrorCode, ErrorExplanation>> = {
  interrupted: {
    code: 'interrupted',
    cause: 'The run was ended by a signal.',
    cure: 'Start it again; nothing was written.',
    section: running,
  },
  'invalid-draft': {
    code: 'invalid-draft',
    cause: 'A draft has an unknown member, an id that was used before, or an input that does not fit its op.',
    cure: 'Correct the member that the message names; schemas/draft.schema.json says what a draft holds.',
    section: generating,
  },
  'invalid-known-failing': {
    code: 'invalid-known-failing',
    cause: 'A known-failing list names a vector that does not exist, or names one twice.',
    cure: 'Remove the line that the message names.',
    section: running,
  },
  'invalid-question': {
    code: 'invalid-question',
    cause: 'A line on the standard input of a testee is no question of the protocol.',
    cure: 'Send one JSON object a line, with seq and op.',
    section: 'spec/protocol.md',
  },
  'invalid-references': {
    code: 'invalid-references',
    cause: 'references/references.json does not fit its schema.',
    cure: 'Correct the member that the message names.',
    section: generating,
  },
  'invalid-suite-schema': {
    code: 'invalid-suite-schema',
    cause: 'The schema of a suite is no JSON Schema, or lacks what a suite schema has.',
    cure: 'Correct the place that the message names; schemas/suite.schema.json says what it holds.',
    section: files,
  },
  'invalid-vector-file': {
    code: 'invalid-vector-file',
    cause: 'A vector file is not JSON, has unknown members, or has an input or output that does not fit its op.',
    cure: 'Correct the vector that the message names, or run lint for everything that is wrong.',
    section: files,
  },
  'oracle-failed': {
    code: 'oracle-failed',
    cause: 'A reference program is missing, failed, or disagrees with another one.',
    cure: 'Install its language; where two disagree, one of them or the specification is wrong.',
    section: generating,
  },
  'testee-did-not-start': {
    code: 'testee-did-not-start',
    cause: 'The program did not answer the start question in one line of the right form.',
    cure: 'Answer start on standard output, and write everything else to standard error.',
    section: 'spec/protocol.md',
  },
  'testee-not-found': {
    code: 'testee-not-found',
    cause: 'The program could not be started.',
    cure: 'Check its path and whether it may be executed.',
    section: running,
  },
  'unknown-suite': {
    code: 'unknown-suite',
    cause: 'There is no suite of that name, or it has no vectors or no schema.',
    cure: 'Take one of the names in the message.',
    section: files,
  },
  'unknown-vector': {
    code: 'unknown-vector',
    cause: 'A filter takes no vector at all.',
    cure: 'Widen the filter; * stands for any text.',
    section: running,
  },
  'unreadable-file': {
    code: 'unreadable-file',
    cause: 'A file cannot be read.',
    cure: 'Check the path and the rights.',
    section: running,
  },
  'vector-failed': {
    code: 'vector-failed',
    cause: 'assertVector met a vector that did not pass; the message shows wanted and got.',
    cure: 'Correct the implementation.',
    section: running,
  },
};
