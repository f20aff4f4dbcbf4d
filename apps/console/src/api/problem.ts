/** What the admin API says when it refuses (RFC 9457), or why there is no answer at all. */
export class ApiProblem extends Error {
  override readonly name: string = 'ApiProblem';
  /** Stable code of the gateway, or `unreachable`. */
  readonly code: string;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  readonly cure: string | undefined;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  readonly requestId: string | undefined;

  constructor(
    message: string,
    details: Partial<Pick<ApiProblem, 'code' | 'status' | 'cure' | 'faults' | 'requestId'>>,
  ) {
    super(message);
    this.code = details.code ?? 'unreachable';
    this.status = details.status ?? 0;
    this.cure = details.cure;
    this.faults = details.faults ?? [];
    this.requestId = details.requestId;
  }
}

/** Reads the problem that an answer holds. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const { detail, title, code, cure, faults, requestId } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return new ApiProblem(text(detail) ?? text(title) ?? `HTTP ${status}`, {
    status,
    code: text(code) ?? `http-${status}`,
    cure: text(cure),
    requestId: text(requestId),
    faults: Array.isArray(faults) ? (faults as ApiProblem['faults']) : [],
  });
}
