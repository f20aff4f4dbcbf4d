import { dateOfDay, deadline, instantOfText, textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { BetaApplication } from '@dataplus/service-schemas';
import { fail } from '../../errors/gateway-error.ts';
import type { Queries } from '../../database/database.ts';
import { allDocuments, getDocument, insertDocument, putDocument, updateDocument } from '../../store/documents.ts';
import type { BetaQuota } from '../../store/kinds/control-documents.ts';
import { need } from '../need.ts';
import { newId } from '../new-id.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** About three working days, says the platform's text; it promises nothing. */
const reviewDays = 3;

/** A beta application with the day by which an answer may be expected. */
export interface ReviewedApplication extends BetaApplication {
  /** Third working day after it was handed in, `YYYY-MM-DD`. */
  expectedBy: string;
  /** The holidays until then are not published yet. */
  provisional: boolean;
}

/**
 * Applies for a service in beta.
 *
 * @throws GatewayError `precondition-missing` for a service without beta; `state-conflict` while one is open or approved.
 */
export async function applyForBeta(
  work: Work,
  account: string,
  { service, reason }: { service: string; reason: string },
): Promise<ReviewedApplication> {
  const { queries, at } = work;
  await need(queries, 'account', account);
  const configuration = await need(queries, 'service', service);
  if (!configuration.beta) fail('precondition-missing', `${service} is not in beta; no application is needed.`);
  const before = (await allDocuments(queries, 'beta-application', account)).find(
    (one) => one.service === service && one.state !== 'refused',
  );
  if (before !== undefined)
    fail('state-conflict', `${account} has an application for ${service} that is ${before.state}.`, {
      facts: { application: before.id },
    });
  const application: BetaApplication = {
    id: newId('beta'),
    account,
    service,
    reason,
    submittedAt: textOfInstant(at),
    state: 'submitted',
  };
  await insertDocument(queries, 'beta-application', application);
  await record(work, {
    action: 'beta-applied-for',
    subject: account,
    detail: { application: application.id, service },
  });
  return withReviewClock(application);
}

/**
 * The operator decides on an application.
 *
 * @throws GatewayError `no-such-record`; `state-conflict` when it is decided or the places are taken.
 */
export async function decideBeta(
  work: Work,
  id: string,
  verdict: 'approved' | 'refused',
): Promise<ReviewedApplication> {
  const { queries, at } = work;
  const { service } = await need(queries, 'beta-application', id);
  if (verdict === 'approved') await needPlace(queries, service);
  const decided = await updateDocument(queries, 'beta-application', id, (body) => {
    if (body.state !== 'submitted') fail('state-conflict', `The application is ${body.state} already.`);
    return { ...body, state: verdict, decidedAt: textOfInstant(at) };
  });
  await record(work, {
    action: `beta-${verdict}`,
    subject: decided.account,
    detail: { application: id, service },
    changesCalls: true,
  });
  return withReviewClock(decided);
}

/** Sets how many applications for a beta are approved at most. */
export async function setBetaQuota(work: Work, quota: BetaQuota): Promise<BetaQuota> {
  await need(work.queries, 'service', quota.service);
  await putDocument(work.queries, 'beta-quota', quota);
  await record(work, { action: 'beta-quota-set', subject: quota.service, detail: { places: quota.places } });
  return quota;
}

/** The places of each beta that has a quota, and how many of them are taken. */
export async function listBetaQuotas(queries: Queries): Promise<(BetaQuota & { taken: number })[]> {
  const taken = await takenPlaces(queries);
  return (await allDocuments(queries, 'beta-quota')).map((quota) => ({ ...quota, taken: taken(quota.service) }));
}

async function needPlace(queries: Queries, service: string): Promise<void> {
  const quota = await getDocument(queries, 'beta-quota', service);
  if (quota === undefined) return;
  const taken = (await takenPlaces(queries))(service);
  if (taken >= quota.places)
    fail('state-conflict', `All ${quota.places} places of the beta of ${service} are taken.`, {
      facts: { places: quota.places, taken },
    });
}

/** How many applications for a service are approved. */
async function takenPlaces(queries: Queries): Promise<(service: string) => number> {
  const approved = (await allDocuments(queries, 'beta-application')).filter(({ state }) => state === 'approved');
  return (service) => approved.filter((one) => one.service === service).length;
}

/** Adds the day by which an answer may be expected, by the calendar of working days. */
export function withReviewClock(application: BetaApplication): ReviewedApplication {
  const { lastDay, provisional } = deadline(instantOfText(application.submittedAt), {
    amount: reviewDays,
    unit: 'working-day',
  });
  return { ...application, expectedBy: dateOfDay(lastDay), provisional };
}
