import { validate } from '@dataplus/service-schemas';
import { RouteTable } from '../../src/admin/match.ts';
import { routes } from '../../src/admin/routes/index.ts';

/** An answer of the admin API. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Speaks to the admin API with one token. */
export interface AdminClient {
  /** Asks, and gives whatever is answered. */
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  get(path: string): Promise<unknown>;
  /** Does something that has to succeed; gives the body. */
  post(path: string, body?: unknown): Promise<unknown>;
  put(path: string, body?: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}

const table = new RouteTable(routes);

/** Every answer is held against the schema of its route. */
export function adminClient(origin: string, token: string | undefined): AdminClient {
  const ask: AdminClient['ask'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answered = { status: response.status, headers: response.headers, body: JSON.parse(text) as unknown };
    check(method, path, answered);
    return answered;
  };
  const must = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answered = await ask(method, path, body);
    if (answered.status >= 300)
      throw new Error(`${method} ${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    return answered.body;
  };
  return {
    ask,
    get: (path) => must('GET', path),
    post: (path, body) => must('POST', path, body),
    put: (path, body) => must('PUT', path, body),
    delete: (path) => must('DELETE', path),
  };
}

function check(method: string, path: string, { status, body }: Omit<Answered, 'headers'>): void {
  if (status >= 300 || path.startsWith('/api/openapi')) return;
  const { route } = table.find(method, path.split('?', 1)[0] ?? '');
  const result = validate(route.answer, body);
  if (!result.ok) throw new Error(`${route.id} answered ${JSON.stringify(result.issues)} in ${JSON.stringify(body)}`);
  if ((route.status ?? 200) !== status) throw new Error(`${route.id} answered ${status}`);
}
