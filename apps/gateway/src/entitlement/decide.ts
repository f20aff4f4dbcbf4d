import { missingAgreements, nextVersion } from './agreements.ts';
import type { Denial } from './denial.ts';
import type { ServiceConfiguration } from './service-configuration.ts';
import type { KeySnapshot, PlatformSnapshot } from './snapshot.ts';
import { nextTurn, stoppedBy, type UnknownStanding } from './standing.ts';

/** Whether an account may use a capability of a service, and until when that holds if nobody does anything. */
export interface Decision {
  readonly denial: Denial | undefined;
  /** Holds from this instant … */
  readonly from: number;
  /** … to this one, the first at which time alone may change it. */
  readonly until: number;
}

/** What {@link decide} takes. */
export interface DecisionQuestion {
  readonly snapshot: KeySnapshot;
  readonly platform: PlatformSnapshot;
  readonly service: ServiceConfiguration;
  readonly capability: string;
  readonly now: number;
  readonly unknownStanding: UnknownStanding;
}

/** Agreements, beta, subscription and standing: what does not depend on the single call. */
export function decide(question: DecisionQuestion): Decision {
  const { snapshot, platform, service, now } = question;
  const missing = missingAgreements({
    snapshot,
    registry: platform.registry,
    agreementService: service.agreementService,
    now,
  });
  const version = nextVersion(platform.registry, now);
  if (missing !== undefined) return { denial: missing, from: now, until: version };
  if (service.beta && !snapshot.betas.has(service.id)) {
    return { denial: notAdmitted(service), from: now, until: version };
  }
  if (service.billedAs === null) return { denial: undefined, from: now, until: version };
  const standing = {
    state: snapshot.billing,
    setting: platform.setting,
    billedAs: service.billedAs,
    capability: question.capability,
    now,
    unknownStanding: question.unknownStanding,
  };
  return { denial: stoppedBy(standing), from: now, until: Math.min(version, nextTurn(standing)) };
}

function notAdmitted({ id }: ServiceConfiguration): Denial {
  return {
    code: 'beta-not-admitted',
    message: `${id} is a beta, and the account was not admitted to it: apply, and wait for the review.`,
  };
}
