import type { Difference, Implementation, Outcome, Run, Tally } from '@dataplus/conformance';
import type { MessageId } from '../i18n/messages.ts';

/** A vector in a report, with what became of it. */
export interface ReportedVector {
  readonly id: string;
  readonly status: Outcome['status'];
  readonly differences: readonly Difference[];
  readonly twin: string | undefined;
  /** A fault of the program, or the reason for skipping. */
  readonly remark: string | undefined;
  readonly rules: readonly string[];
  readonly comment: string;
}

/** What is shown of a run, whether it was run here or read from a report. */
export interface Report {
  readonly implementation: Implementation;
  readonly tally: Tally;
  readonly faults: readonly string[];
  readonly ok: boolean;
  readonly vectors: readonly ReportedVector[];
}

/** A run of this page as a report. */
export function reportOfRun({ implementation, tally, faults, ok, results }: Run): Report {
  const vectors = results.map(({ vector, outcome }) => ({
    ...reported({ id: vector.id, ...outcome }),
    rules: vector.spec,
    comment: vector.comment,
  }));
  return { implementation, tally, faults, ok, vectors };
}

/** Reads what `dataplus-conformance run --report json` wrote; a message says why where it is something else. */
export function readReport(text: string): Report | MessageId {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'conformance.noJson';
  }
  if (!isObject(value) || !isObject(value.implementation) || !isObject(value.tally) || !Array.isArray(value.vectors))
    return 'conformance.noShape';
  const { implementation, tally, faults, ok, vectors } = value;
  return {
    implementation: {
      name: textOf(implementation.name) ?? '?',
      ...optional('version', textOf(implementation.version)),
      ...optional('language', textOf(implementation.language)),
      ...optional('runtime', textOf(implementation.runtime)),
    },
    tally: tallyOf(tally),
    faults: Array.isArray(faults) ? faults.filter((fault) => typeof fault === 'string') : [],
    ok: ok === true,
    vectors: vectors.filter(isObject).map(reported),
  };
}

const statuses: readonly string[] = ['passed', 'failed', 'skipped', 'undeclared'] satisfies Outcome['status'][];

function reported(value: Readonly<Record<string, unknown>>): ReportedVector {
  const { id, status, differences, twin, reason, fault, detail } = value;
  const remark = textOf(fault) === undefined ? textOf(reason) : `${textOf(fault) ?? ''}: ${textOf(detail) ?? ''}`;
  return {
    id: textOf(id) ?? '?',
    status: (typeof status === 'string' && statuses.includes(status) ? status : 'failed') as Outcome['status'],
    differences: Array.isArray(differences) ? differences.filter(isObject).map(differenceOf) : [],
    twin: isObject(twin) ? textOf(twin.mistake) : undefined,
    remark,
    rules: [],
    comment: '',
  };
}

const differenceOf = ({ path, wanted, got }: Readonly<Record<string, unknown>>): Difference => ({
  path: textOf(path) ?? '',
  wanted,
  got,
});

const names = ['passed', 'failed', 'undeclared', 'skipped', 'knownFailing', 'beganToPass'] as const;

const tallyOf = (value: Readonly<Record<string, unknown>>): Tally =>
  Object.fromEntries(names.map((name) => [name, Number(value[name]) || 0])) as unknown as Tally;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const optional = <N extends string>(name: N, value: string | undefined): Partial<Record<N, string>> =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<N, string>>;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
