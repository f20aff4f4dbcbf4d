import type { Gateways } from './gateways.ts';

/** A clause as the gateway cites it. */
export interface Clause {
  readonly agreement: string;
  readonly clause: string;
}

/** Why something was not done. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
  /** As {@link textOfClauses} has them; empty for none. */
  readonly clauses: string;
}

/** An answer of the admin API: what was asked for, or why not. */
export type AdminAnswer =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly problem: Problem };

/** Asks the admin API as the operator does. */
export interface AdminApi {
  /** Does it, and gives the answer, whose form the API's document describes. @throws Error when it is refused. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Does it, and gives the answer or the refusal. */
  readonly tryTo: (method: string, path: string, body?: unknown) => Promise<AdminAnswer>;
}

/** The admin API of a story's gateways. Whatever was changed is known everywhere when an answer is given. */
export function adminApi(gateways: Gateways): AdminApi {
  const tryTo = async (method: string, path: string, body?: unknown): Promise<AdminAnswer> => {
    const response = await fetch(`${gateways.adminOrigin()}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${gateways.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (method !== 'GET') await gateways.settled();
    return response.ok ? { ok: true, body: answer } : { ok: false, problem: problemOf(answer as ProblemBody) };
  };
  return {
    tryTo,
    ask: async (method, path, body) => {
      const answer = await tryTo(method, path, body);
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.problem.code}: ${answer.problem.detail}`);
      return answer.body;
    },
  };
}

interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly citation?: Clause;
  readonly missing?: readonly { readonly citations: readonly Clause[] }[];
  readonly refusals?: readonly { readonly clause: Clause }[];
}

function problemOf({ code, detail, citation, missing = [], refusals = [] }: ProblemBody): Problem {
  const cited = [
    ...(citation === undefined ? [] : [citation]),
    ...missing.flatMap(({ citations }) => citations),
    ...refusals.map(({ clause }) => clause),
  ];
  return { code, detail, clauses: textOfClauses(cited) };
}

/** `maxcompute 2.1, 2.2`: the clauses of one agreement after its name, each once. */
export function textOfClauses(clauses: readonly Clause[]): string {
  const byAgreement = new Map<string, Set<string>>();
  for (const { agreement, clause } of clauses)
    byAgreement.set(agreement, (byAgreement.get(agreement) ?? new Set<string>()).add(clause));
  return [...byAgreement].map(([agreement, own]) => `${agreement} ${[...own].join(', ')}`).join('; ');
}

/** An amount as the API takes it. */
export function yuan(amount: string): { readonly currency: 'CNY'; readonly amount: string } {
  return { currency: 'CNY', amount };
}
