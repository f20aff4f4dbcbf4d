import { checkAgreement } from '../agreements/agreements.ts';
import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import { edgeBetween, edgesBetween, type TextRef } from '../precedence/edges.ts';
import { conflictKinds, textIds, type ConflictKind } from '../precedence/relations.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Citation } from '../terms/term.ts';

/** Which of two texts prevails. */
export interface Prevailing {
  readonly between: readonly [TextRef, TextRef];
  readonly kind: ConflictKind;
  /** `equal`: both have the same force; `unknown`: the text does not rank them. */
  readonly verdict: 'prevails' | 'equal' | 'unknown';
  /** The text that prevails; `null` unless one does. */
  readonly winner: TextRef | null;
  /** Where the document says so; for `unknown`, where it demands that both be observed. */
  readonly citations: readonly Citation[];
}

/**
 * Which of two texts prevails where they conflict, by kind of conflict. There is no general rank: each clause settles one
 * kind. What no clause settles is `unknown`; the platform agreement asks to observe service agreements besides itself and
 * does not say which prevails.
 *
 * @param a - An agreement (`'dashu'`), or a text beside it (`'dashu/order-and-price-pages'`).
 * @param b - The other text.
 * @param kind - What they conflict on.
 * @throws TermsError `unknown-agreement`, `unknown-conflict`, with the nearest names; `precedence-contradiction`.
 *
 * @example
 * ```ts
 * import { prevailing } from '@dataplus/agreement-terms';
 *
 * prevailing('dashu', 'dashu/order-and-price-pages', 'descriptions').winner; // 'dashu'
 * prevailing('rule-engine', 'rule-engine/order-and-price-pages', 'descriptions').verdict; // 'unknown'
 * prevailing('platform', 'dashu', 'terms').verdict; // 'unknown'
 * ```
 */
export function prevailing(a: TextRef, b: TextRef, kind: ConflictKind): Prevailing {
  const [first, second] = [agreementOf(a), agreementOf(b)];
  const between = [a, b] as const;
  const edge = edgeBetween(edgesBetween([first, second]), a, b, checkKind(kind));
  if (edge === undefined) return { between, kind, verdict: 'unknown', winner: null, citations: bothToObserve(a, b) };
  const { equal, winner, citations } = edge;
  return { between, kind, verdict: equal ? 'equal' : 'prevails', winner: equal ? null : winner, citations };
}

function agreementOf(ref: string): AgreementId {
  const [agreement = '', text, ...rest] = ref.split('/');
  if (rest.length === 0 && (text === undefined || (textIds as readonly string[]).includes(text)))
    return checkAgreement(agreement);
  throw new TermsError('unknown-conflict', `There is no text ${JSON.stringify(ref)} beside an agreement.`, {
    field: 'text',
    nearest: nearest(text ?? '', textIds).map((name) => `${agreement}/${name}`),
  });
}

function checkKind(kind: string): ConflictKind {
  if ((conflictKinds as readonly string[]).includes(kind)) return kind as ConflictKind;
  throw new TermsError('unknown-conflict', `There is no kind of conflict ${JSON.stringify(kind)}.`, {
    field: 'kind',
    nearest: nearest(kind, conflictKinds),
  });
}

const agreementsOfOthers: readonly string[] = ['platform', 'market-vendor'];

/** The platform agreement with the agreement of a service: both must be observed, no rank is given. */
function bothToObserve(a: TextRef, b: TextRef): Citation[] {
  const service = a === 'platform' ? b : b === 'platform' ? a : 'platform';
  const none = service.includes('/') || agreementsOfOthers.includes(service);
  return none ? [] : [{ agreement: 'platform', clause: '4.1.1.2' }];
}
