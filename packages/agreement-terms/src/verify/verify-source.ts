import { skeletons as allSkeletons } from '../skeleton/generated/skeletons.ts';
import type { Skeleton } from '../skeleton/skeleton.ts';
import { assignSections } from './assign-sections.ts';
import { compareClauses, type Finding } from './compare-clauses.ts';
import { findSections } from './find-sections.ts';
import type { FoundClause } from './hash-clauses.ts';
import { normaliseText } from './normalise-text.ts';
import { readPrint } from './print-line.ts';

/** What {@link verifySource} found out about one agreement. */
export interface AgreementVerification {
  readonly agreement: string;
  readonly title: string;
  /** Whether the text holds this agreement at all. */
  readonly found: boolean;
  /** First and last line of the agreement in the text given, 1-based; `null` when it was not found. */
  readonly lines: readonly [first: number, last: number] | null;
  /** Number of clauses of the skeleton. */
  readonly clauses: number;
  /** How many of them stand in the text unchanged. */
  readonly unchanged: number;
  readonly findings: readonly Finding[];
}

/** Outcome of {@link verifySource}. */
export interface SourceVerification {
  /** True when every agreement was found and no clause is missing, changed or extra. */
  readonly ok: boolean;
  readonly agreements: readonly AgreementVerification[];
}

/**
 * Compares a copy of the source document with the clause skeletons: finds the agreements in it, splits them into
 * clauses, recomputes the hash of every clause, and names each clause that is missing, changed or extra.
 *
 * @param text - The document as plain text (Markdown marks allowed); anything outside of the agreements is passed over.
 * @param options - `skeletons`: what to compare with; all nineteen agreements when left out.
 *
 * @example
 * ```ts
 * import { verifySource } from '@dataplus/agreement-terms/verify';
 * verifySource('').agreements.length; // 19, none of them found
 * ```
 */
export function verifySource(
  text: string,
  options: { readonly skeletons?: readonly Skeleton[] } = {},
): SourceVerification {
  const skeletons = options.skeletons ?? allSkeletons;
  const titles = new Set(skeletons.map(({ title }) => normaliseText(title)));
  const found = assignSections(findSections(readPrint(text), titles), skeletons);
  const agreements = skeletons.map((skeleton) => verifyAgreement(skeleton, found.get(skeleton)));
  return { ok: agreements.every((agreement) => agreement.findings.length === 0), agreements };
}

function verifyAgreement(skeleton: Skeleton, found: readonly FoundClause[] | undefined): AgreementVerification {
  const findings = compareClauses(skeleton, found ?? []);
  return {
    agreement: skeleton.agreement,
    title: skeleton.title,
    found: found !== undefined,
    lines: found ? [found[0]?.lines[0] ?? 0, found.at(-1)?.lines[1] ?? 0] : null,
    clauses: skeleton.clauses.length,
    unchanged: skeleton.clauses.length - findings.filter(({ kind }) => kind !== 'extra').length,
    findings,
  };
}
