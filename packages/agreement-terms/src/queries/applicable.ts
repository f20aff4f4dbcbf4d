import type { ServiceId } from '../services/service-agreement.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { Citation } from '../terms/term.ts';
import { agreementFor } from './agreement-for.ts';
import { prevailing, type Prevailing } from './prevailing.ts';

/** Who asks, and for what. */
export interface ApplicableQuery {
  /** Whether the person uses the platform at all; vendors and users of a service do. */
  readonly user?: boolean;
  /** Services that are used. */
  readonly services?: readonly ServiceId[];
  /** Whether the person sells or gives away data services in the market. */
  readonly vendor?: boolean;
}

/** An agreement that applies, and why. */
export interface ApplicableAgreement {
  readonly agreement: AgreementId;
  readonly because: 'uses-the-platform' | 'uses-the-service' | 'is-vendor';
  /** Services that bring it in. */
  readonly services: readonly ServiceId[];
  /** Where the document says so. */
  readonly citations: readonly Citation[];
}

/** The agreements that apply together. */
export interface Applicable {
  /** Platform first, then services as asked, then the market. */
  readonly agreements: readonly ApplicableAgreement[];
  /** Services for which the document prints no agreement: only that of the platform applies. */
  readonly withoutAgreement: readonly ServiceId[];
  /** For every two of the agreements, what the text says of their rank. */
  readonly precedence: readonly Prevailing[];
}

/**
 * Which agreements apply to a person: that of the platform to whoever uses it, those of the services used, that of the
 * market to vendors (buyers of the market need no other than that of the platform). `precedence` tells what the text says
 * about their rank; it says little, and what it does not say is `unknown`.
 *
 * @throws TermsError `unknown-service`, with the nearest names.
 *
 * @example
 * ```ts
 * import { applicable } from '@dataplus/agreement-terms';
 *
 * applicable({ services: ['datav'], vendor: true }).agreements.map(({ agreement }) => agreement);
 * // ['platform', 'datav', 'market-vendor']
 * ```
 */
export function applicable(query: ApplicableQuery): Applicable {
  const agreements = applicableAgreements(query);
  const withoutAgreement = (query.services ?? []).filter((service) => agreementFor(service) === null);
  return { agreements, withoutAgreement, precedence: ranks(agreements.map(({ agreement }) => agreement)) };
}

/** The agreements alone, without their rank. */
export function applicableAgreements(query: ApplicableQuery): ApplicableAgreement[] {
  const { user = false, services = [], vendor = false } = query;
  const found: ApplicableAgreement[] = user || vendor || services.length > 0 ? [platformAgreement] : [];
  for (const service of services) {
    const agreement = agreementFor(service);
    // What is sold in the market needs the agreement of vendors from those who sell it, not from those who buy.
    if (agreement === null || agreement === 'platform' || agreement === 'market-vendor') continue;
    const place = found.findIndex((one) => one.agreement === agreement);
    if (place < 0) found.push(serviceAgreement(agreement, [service]));
    else found[place] = serviceAgreement(agreement, [...(found[place]?.services ?? []), service]);
  }
  return vendor ? [...found, marketAgreement] : found;
}

/** The definition of the user takes in whoever uses the platform, vendors and buyers too. */
const platformAgreement: ApplicableAgreement = {
  agreement: 'platform',
  because: 'uses-the-platform',
  services: [],
  citations: [{ agreement: 'platform', clause: '2.7' }],
};

const marketAgreement: ApplicableAgreement = {
  agreement: 'market-vendor',
  because: 'is-vendor',
  services: [],
  citations: [
    { agreement: 'platform', clause: '3.1.3' },
    { agreement: 'market-vendor', clause: 'preamble' },
  ],
};

function serviceAgreement(agreement: AgreementId, services: readonly ServiceId[]): ApplicableAgreement {
  const citations: Citation[] = [
    { agreement: 'platform', clause: '4.1.1.2' },
    { agreement, clause: 'preamble' },
  ];
  return { agreement, because: 'uses-the-service', services, citations };
}

function ranks(agreements: readonly AgreementId[]): Prevailing[] {
  return agreements.flatMap((first, place) =>
    agreements.slice(place + 1).map((second) => prevailing(first, second, 'terms')),
  );
}
