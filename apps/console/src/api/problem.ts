import type { IssueCode } from '@dataplus/service-schemas';

/** One thing that is wrong with what was sent: its place, in words, and its kind where that is known. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly code?: IssueCode;
}

/** What the admin API says when it refuses (RFC 9457), or why there is no answer at all. */
export class ApiProblem extends Error {
  override readonly name: string = 'ApiProblem';
  /** Stable code of the gateway, or `unreachable`. */
  readonly code: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  readonly cure: string | undefined;
  readonly faults: readonly Fault[];
  readonly requestId: string | undefined;
  /** Clauses that the refusal rests on. */
  readonly clauses: readonly { readonly agreement: string; readonly clause: string }[];
  /** What the rules of an agreement refused, by their codes. */
  readonly rules: readonly string[];
  /** Agreements that have to be accepted first. */
  readonly missing: readonly string[];

  constructor(
    message: string,
    details: Partial<
      Pick<ApiProblem, 'code' | 'status' | 'cure' | 'faults' | 'requestId' | 'clauses' | 'rules' | 'missing'>
    >,
  ) {
    super(message);
    this.code = details.code ?? 'unreachable';
    this.status = details.status ?? 0;
    this.cure = details.cure;
    this.faults = details.faults ?? [];
    this.requestId = details.requestId;
    this.clauses = details.clauses ?? [];
    this.rules = details.rules ?? [];
    this.missing = details.missing ?? [];
  }
}

/** Reads the problem that an answer holds. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const { detail, title, code, cure, faults, requestId, citation, refusals, missing } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return new ApiProblem(text(detail) ?? text(title) ?? `HTTP ${status}`, {
    status,
    code: text(code) ?? `http-${status}`,
    cure: text(cure),
    requestId: text(requestId),
    clauses: [citation, ...membersOf(refusals).map(({ clause }) => clause)].filter(isClause),
    rules: membersOf(refusals).flatMap((one) => text(one.code) ?? []),
    missing: membersOf(missing).flatMap(({ agreement }) => text(agreement) ?? []),
    faults: Array.isArray(faults) ? (faults as ApiProblem['faults']) : [],
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const membersOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const isClause = (value: unknown): value is ApiProblem['clauses'][number] =>
  isObject(value) && typeof value.agreement === 'string' && typeof value.clause === 'string';

/** Any failure as a problem: what is no answer of the API is that there was none. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(String(error), {});
