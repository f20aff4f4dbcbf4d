import { fail } from '../errors/billing-error.ts';
import { cite, type CitedClause } from '../trace/citation.ts';

/** What the agreement of a service says of money and access, clause by clause; left out where it is silent. */
export interface ServiceClauses {
  /** What can be stopped by itself. */
  readonly capabilities: readonly string[];
  /** Buying and opening. */
  readonly purchase: CitedClause;
  readonly noRefund?: CitedClause;
  readonly autoRenewal?: CitedClause;
  readonly promotions?: CitedClause;
  readonly restriction?: CitedClause;
  readonly ban?: CitedClause;
  readonly noRefundOnBan?: CitedClause;
  /** Prices and where they are published. */
  readonly prices: CitedClause;
  /** Free for now; charging is announced. */
  readonly free?: CitedClause;
  /** Natural days of notice before charging begins; 0 where the clause only says 提前. */
  readonly noticeDays?: number;
  /** What follows from a bill that is not paid. */
  readonly arrears: CitedClause;
  readonly dataAfterEnd?: CitedClause;
  readonly outage?: CitedClause;
  readonly cap?: CitedClause;
  readonly ending: CitedClause;
}

type PaidAgreement = 'rule-engine' | 'recommendation-engine' | 'dashu' | 'datav' | 'county-governance' | 'public-trend';
type ShortAgreement =
  'ecommerce-image' | 'face-recognition' | 'image-analysis' | 'speech' | 'ocr' | 'persona-analysis' | 'stream-compute';

function paid(agreement: PaidAgreement, own: Partial<ServiceClauses>): ServiceClauses {
  return {
    capabilities: ['use'],
    purchase: cite(agreement, '2.4'),
    prices: cite(agreement, '2.2'),
    noRefund: cite(agreement, '2.3'),
    promotions: cite(agreement, '2.5'),
    dataAfterEnd: cite(agreement, '4.3'),
    arrears: cite(agreement, '7.2.4'),
    ending: cite(agreement, '7.2'),
    outage: cite(agreement, '8.3'),
    cap: cite(agreement, '8.5'),
    ...own,
  };
}

/** Five of the six number account security 2.6, each with restriction, ban and refund in points 3, 4 and 5. */
function security(agreement: Exclude<PaidAgreement, 'datav' | 'county-governance'>): Partial<ServiceClauses> {
  return {
    restriction: cite(agreement, '2.6.3'),
    ban: cite(agreement, '2.6.4'),
    noRefundOnBan: cite(agreement, '2.6.5'),
  };
}

function short(agreement: ShortAgreement): ServiceClauses {
  return {
    capabilities: ['use'],
    purchase: cite(agreement, '2'),
    prices: cite(agreement, '7.1'),
    free: cite(agreement, '7.1'),
    noticeDays: 10,
    arrears: cite(agreement, '5.2'),
    ending: cite(agreement, '5.1'),
  };
}

function beta(agreement: 'rule-engine-mobile-beta' | 'machine-translation-beta'): ServiceClauses {
  return {
    capabilities: ['use'],
    purchase: cite(agreement, '6.1'),
    prices: cite(agreement, '2.2.4'),
    free: cite(agreement, '2.2.4'),
    noticeDays: 0,
    arrears: cite(agreement, '6.2.1'),
    dataAfterEnd: cite(agreement, '2.2.2'),
    ending: cite(agreement, '2.2.1'),
  };
}

// A map: looked up several times for every event.
const clauses: ReadonlyMap<string, ServiceClauses> = new Map(
  Object.entries<ServiceClauses>({
    maxcompute: {
      capabilities: ['download', 'storage', 'compute'],
      purchase: cite('maxcompute', '2.2'),
      prices: cite('maxcompute', '2.1'),
      promotions: cite('maxcompute', '2.6'),
      arrears: cite('maxcompute', '2.4'),
      dataAfterEnd: cite('maxcompute', '4.3'),
      ending: cite('maxcompute', '7.2'),
      outage: cite('maxcompute', '8.3'),
      cap: cite('maxcompute', '8.5'),
    },
    'rule-engine': paid('rule-engine', security('rule-engine')),
    'recommendation-engine': paid('recommendation-engine', security('recommendation-engine')),
    dashu: paid('dashu', security('dashu')),
    datav: paid('datav', {
      autoRenewal: cite('datav', '2.5'),
      promotions: cite('datav', '2.6'),
      restriction: cite('datav', '2.7.3'),
      ban: cite('datav', '2.7.4'),
      noRefundOnBan: cite('datav', '2.7.5'),
    }),
    'county-governance': paid('county-governance', {
      purchase: cite('county-governance', '2.2'),
      promotions: cite('county-governance', '2.4'),
      restriction: cite('county-governance', '2.5.3'),
      ban: cite('county-governance', '2.5.4'),
      noRefundOnBan: cite('county-governance', '2.5.5'),
    }),
    'public-trend': paid('public-trend', security('public-trend')),
    'ecommerce-image': short('ecommerce-image'),
    'face-recognition': short('face-recognition'),
    'image-analysis': short('image-analysis'),
    speech: short('speech'),
    ocr: short('ocr'),
    'persona-analysis': short('persona-analysis'),
    'stream-compute': short('stream-compute'),
    'rule-engine-mobile': beta('rule-engine-mobile-beta'),
    'machine-translation': beta('machine-translation-beta'),
  }),
);

/** Ids of the services whose money the engine knows, as in the catalogue of services. */
export const billedServices: readonly string[] = [...clauses.keys()];

/**
 * The clauses of a service.
 *
 * @throws BillingError `unknown-billing-service`.
 */
export function clausesFor(service: string, field: string = 'service'): ServiceClauses {
  return clauses.get(service) ?? fail('unknown-billing-service', field, `there are no rules for ${service}.`);
}
