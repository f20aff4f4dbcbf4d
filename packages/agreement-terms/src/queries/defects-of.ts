import { checkAgreement } from '../agreements/agreements.ts';
import { checkClause } from '../agreements/clauses.ts';
import { betaAndFreeDefects } from '../defects/beta-and-free.ts';
import type { Defect, DefectRow } from '../defects/defect.ts';
import { marketVendorDefects } from '../defects/market-vendor.ts';
import { platformDefects } from '../defects/platform.ts';
import { purchaseDefects } from '../defects/purchase.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';

/**
 * The defects of the print of an agreement: words printed twice or left out, sentences that break off, names that do not
 * fit, contradictions. Print marks and page breaks, which change nothing, are not among them.
 *
 * @param clause - Only those at this clause or at a point of it.
 * @throws TermsError `unknown-agreement`, `unknown-clause`, with the nearest names.
 *
 * @example
 * ```ts
 * import { defectsOf } from '@dataplus/agreement-terms';
 *
 * defectsOf('maxcompute', '8.4').map(({ kind }) => kind); // ['broken-off']
 * ```
 */
export function defectsOf(agreement: AgreementId, clause?: string): Defect[] {
  const defects = rows[checkAgreement(agreement)].map(([clauses, kind, en, zh]): Defect => {
    return { agreement, clauses: clauses.split(' '), kind, what: [en, zh] };
  });
  if (clause === undefined) return defects;
  const wanted = checkClause(agreement, clause);
  return defects.filter(({ clauses }) => clauses.some((one) => one === wanted || one.startsWith(`${wanted}(`)));
}

const rows: Readonly<Record<AgreementId, readonly DefectRow[]>> = {
  platform: platformDefects,
  ...purchaseDefects,
  ...betaAndFreeDefects,
  'market-vendor': marketVendorDefects,
};
