import { TermsError } from '../errors/terms-error.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Citation } from '../terms/term.ts';
import { term } from '../queries/term.ts';
import { relations, type ConflictKind, type TextId } from './relations.ts';

/** An agreement, or a text beside it: `'dashu'`, `'dashu/stamped-copy'`. */
export type TextRef = AgreementId | `${AgreementId}/${TextId}`;

/** One text wins over another in one kind of conflict, or both have the same force. */
export interface Edge {
  readonly kind: ConflictKind;
  readonly winner: TextRef;
  readonly loser: TextRef;
  readonly equal: boolean;
  readonly citations: readonly Citation[];
}

const known = new Map<AgreementId, readonly Edge[]>();

/** What an agreement itself says of its rank; made once. */
function edgesOf(agreement: AgreementId): readonly Edge[] {
  let edges = known.get(agreement);
  if (edges === undefined) {
    edges = statedEdges(agreement);
    known.set(agreement, edges);
  }
  return edges;
}

function statedEdges(agreement: AgreementId): Edge[] {
  const rules = term(agreement, 'precedence');
  if (rules.silent) return [];
  const ref = (text: TextId | 'agreement'): TextRef => (text === 'agreement' ? agreement : `${agreement}/${text}`);
  return rules.value.map(({ id, clauses }) => {
    const { kind, winner, loser, equal = false } = relations[id];
    const citations = clauses.map((clause) => ({ agreement, clause }));
    return { kind, winner: ref(winner), loser: ref(loser), equal, citations };
  });
}

const cite = (agreement: AgreementId, ...clauses: string[]): Citation[] =>
  clauses.map((clause) => ({ agreement, clause }));

/** The preamble of the vendor agreement counts the platform agreement among its rules; 9.3 lets rules win on breach. */
const betweenAgreements: readonly Edge[] = [
  {
    kind: 'terms',
    winner: 'platform',
    loser: 'market-vendor',
    equal: true,
    citations: cite('market-vendor', 'preamble'),
  },
  {
    kind: 'rules',
    winner: 'platform',
    loser: 'market-vendor',
    equal: true,
    citations: cite('market-vendor', 'preamble'),
  },
  {
    kind: 'breach',
    winner: 'platform',
    loser: 'market-vendor',
    equal: false,
    citations: cite('market-vendor', 'preamble', '9.3'),
  },
];

/** Every relation that bears on texts of these agreements. */
export function edgesBetween(agreements: readonly AgreementId[]): Edge[] {
  return [...new Set(agreements)].flatMap(edgesOf).concat(betweenAgreements);
}

/**
 * The one relation between two texts for a kind of conflict; `undefined` where the text states none.
 *
 * @throws TermsError `precedence-contradiction` when two clauses give opposite winners.
 */
export function edgeBetween(edges: readonly Edge[], a: TextRef, b: TextRef, kind: ConflictKind): Edge | undefined {
  const found = edges.filter(
    (edge) =>
      edge.kind === kind && ((edge.winner === a && edge.loser === b) || (edge.winner === b && edge.loser === a)),
  );
  const [first, ...others] = found;
  const opposite = others.find((edge) => edge.winner !== first?.winner || edge.equal !== first.equal);
  if (first !== undefined && opposite !== undefined) {
    const clauses = [first, opposite].map(({ citations }) =>
      citations.map(({ agreement, clause }) => `${agreement} ${clause}`).join(', '),
    );
    throw new TermsError(
      'precedence-contradiction',
      `On ${kind}, ${clauses.join(' and ')} rank ${a} and ${b} differently. The text does not say which holds.`,
      { field: 'kind' },
    );
  }
  return first;
}
