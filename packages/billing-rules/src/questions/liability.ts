import { clausesFor } from '../agreements/services.ts';
import { textOfMoney, type Fen } from '../money/money.ts';
import { chooseReadings } from '../readings/choose-readings.ts';
import type { Readings } from '../readings/readings.ts';
import { cite, type CitedClause } from '../trace/citation.ts';
import { step } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';

/** Kinds of damage that the agreements name. */
export type DamageKind =
  'direct' | 'indirect' | 'consequential' | 'punitive' | 'incidental' | 'special' | 'lost-profit';

/** A claim for damages of one kind. */
export interface DamageClaim {
  readonly kind: DamageKind;
  readonly amount: Fen;
}

/** What the provider is liable for; `silent` where the agreement has no cap. */
export interface Liability {
  readonly amount: Fen | 'silent';
  readonly excluded: readonly DamageKind[];
  readonly trace: Trace;
}

const listed: readonly DamageKind[] = ['indirect', 'consequential', 'punitive', 'incidental', 'special', 'lost-profit'];
/** MaxCompute's 8.4 breaks off within 特殊性; lost profit stood behind it. */
const printed: readonly DamageKind[] = ['indirect', 'consequential', 'punitive', 'incidental'];
/** 公众趋势分析 leaves out 后果性 and 特殊性. */
const shorter: readonly DamageKind[] = ['indirect', 'punitive', 'incidental', 'lost-profit'];

/**
 * What is left of claims for damages: excluded kinds fall away (8.4), the rest is capped by what was collected for the
 * service (8.5).
 *
 * @param collected - Fees collected for the service that the breach concerns: its amount in `collected` of the account.
 * @throws BillingError `unknown-billing-service`.
 */
export function liability(
  service: string,
  claims: readonly DamageClaim[],
  collected: Fen,
  choice: Partial<Readings> = {},
): Liability {
  const readings = chooseReadings(choice);
  const clauses = clausesFor(service);
  if (clauses.cap === undefined) return { amount: 'silent', excluded: [], trace: [] };
  const kinds = excludedKinds(service, readings);
  const excluded = claims.filter(({ kind }) => kinds.includes(kind)).map(({ kind }) => kind);
  const sum = claims.filter(({ kind }) => !kinds.includes(kind)).reduce((total, { amount }) => total + amount, 0n);
  const amount = sum < collected ? sum : collected;
  const trace = [
    step('liability-cap', [exclusionOf(clauses.cap), clauses.cap], {
      readings: [readings, 'broken-exclusion', 'omitted-kinds'],
      values: {
        total: textOfMoney(sum),
        cap: textOfMoney(collected),
        amount: textOfMoney(amount),
        excluded: excluded.join(' '),
      },
    }),
  ];
  return { amount, excluded, trace };
}

function excludedKinds(service: string, readings: Readings): readonly DamageKind[] {
  if (service === 'maxcompute' && readings['broken-exclusion'] === 'printed-part-only') return printed;
  if (service === 'public-trend' && readings['omitted-kinds'] === 'not-excluded') return shorter;
  return listed;
}

/** The exclusion stands in 8.4 of the agreement whose cap is 8.5. */
function exclusionOf({ agreement }: CitedClause): CitedClause {
  return cite(agreement as 'datav', '8.4');
}
