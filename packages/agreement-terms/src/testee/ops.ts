import { dateOfDay, dayOfDate, describeDay, type CountingRule, type PeriodUnit } from '../calendar/index.ts';
import { deadline as periodDeadline, type Deadline } from '../calendar/deadline.ts';
import { instantOfText, textOfInstant } from '../calendar/instant-text.ts';
import { agreementFor } from '../queries/agreement-for.ts';
import { applicable, type ApplicableQuery } from '../queries/applicable.ts';
import { compare } from '../queries/compare.ts';
import { deadline } from '../queries/deadline.ts';
import { defectsOf } from '../queries/defects-of.ts';
import { find, type FindQuery } from '../queries/find.ts';
import { noticeRequired, type Change } from '../queries/notice-required.ts';
import { prevailing, type Prevailing } from '../queries/prevailing.ts';
import { readingsOf } from '../queries/readings-of.ts';
import { survives } from '../queries/survives.ts';
import { anyTerm } from '../queries/term.ts';
import { terminationPaths, type Party } from '../queries/termination-paths.ts';
import type { TextRef } from '../precedence/edges.ts';
import type { ConflictKind } from '../precedence/relations.ts';
import type { ServiceId } from '../services/service-agreement.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { TopicId } from '../topics/index.ts';
import { acceptanceOps } from './acceptance-ops.ts';
import { clausesOf, wireTerm, type TermsOps } from './wire.ts';

interface OfAgreement {
  readonly agreement: AgreementId;
}

interface DeadlineInput extends OfAgreement, CountingRule {
  readonly topic: TopicId;
  readonly from: string;
  readonly item?: string;
  readonly facet?: string;
  readonly answer?: number;
}

interface PeriodInput extends CountingRule {
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly from: string;
}

const wireDeadline = ({ ends, lastDay, movedDays, provisional }: Deadline): Record<string, unknown> => {
  return { ends: textOfInstant(ends), lastDay: dateOfDay(lastDay), movedDays, provisional };
};

const wirePrevailing = ({ verdict, winner, citations }: Prevailing): Record<string, unknown> => ({
  verdict,
  winner,
  citations,
});

/**
 * The verbs of this package as ops of the conformance protocol, for whoever runs the vectors against it: this package's
 * tests, the `dataplus testee` command, a page in a browser.
 *
 * @example
 * ```ts
 * import { runSuite } from '@dataplus/conformance/node';
 * import { termsOps } from '@dataplus/agreement-terms/testee';
 *
 * const { ok } = await runSuite({ suite: 'agreement-terms', testee: { name: 'agreement-terms', ops: termsOps } });
 * ```
 */
export const termsOps: TermsOps = {
  'agreement-terms.term': ({ agreement, topic }: OfAgreement & { topic: TopicId }) =>
    wireTerm(anyTerm(agreement, topic)),

  'agreement-terms.compare': ({ agreements, topics }: { agreements: AgreementId[]; topics?: TopicId[] }) => ({
    differences: compare(agreements, topics).differences.map(({ topic, difference }) => ({ topic, difference })),
  }),

  'agreement-terms.find': (query: FindQuery) => ({
    found: find(query).map(({ agreement, topic }) => ({ agreement, topic })),
  }),

  'agreement-terms.agreement-for': ({ service }: { service: ServiceId }) => ({ agreement: agreementFor(service) }),

  'agreement-terms.applicable': (query: ApplicableQuery) => {
    const { agreements, withoutAgreement, precedence } = applicable(query);
    const ranks = precedence.map((rank) => ({ between: rank.between, ...wirePrevailing(rank) }));
    return { agreements, withoutAgreement, precedence: ranks };
  },

  'agreement-terms.deadline': ({ agreement, topic, from, ...options }: DeadlineInput) => {
    const found = deadline(anyTerm(agreement, topic), instantOfText(from), options);
    return { amount: found.amount, unit: found.unit, ...wireDeadline(found), clauses: clausesOf(found.citations) };
  },

  'agreement-terms.period': ({ from, ...period }: PeriodInput) =>
    wireDeadline(periodDeadline(instantOfText(from), period)),

  'agreement-terms.day': ({ date }: { date: string }) => {
    const { working, kind, provisional } = describeDay(dayOfDate(date));
    return { working, kind, provisional };
  },

  'agreement-terms.notice-required': ({ agreement, change }: OfAgreement & { change: Change }) => {
    const { required, period, means, rules, deemedDelivered, citations } = noticeRequired(agreement, change);
    const parts = { period: period && wireTerm(period), means: wireTerm(means), rules: rules.map(wireTerm) };
    return { required, ...parts, deemedDelivered: wireTerm(deemedDelivered), clauses: clausesOf(citations) };
  },

  'agreement-terms.survives': ({ agreement }: OfAgreement) => {
    const { survivors, openEnded, readings } = survives(agreement);
    const wire = survivors.map(({ topic, item, citations }) => ({ topic, item, clauses: clausesOf(citations) }));
    return { survivors: wire, openEnded, readings };
  },

  'agreement-terms.termination-paths': ({ agreement, party }: OfAgreement & { party: Party }) => {
    const { paths, readings } = terminationPaths(agreement, party);
    return { paths: paths.map(({ citations, ...path }) => ({ ...path, clauses: clausesOf(citations) })), readings };
  },

  'agreement-terms.prevailing': ({ a, b, kind }: { a: TextRef; b: TextRef; kind: ConflictKind }) =>
    wirePrevailing(prevailing(a, b, kind)),

  'agreement-terms.defects': ({ agreement, clause }: OfAgreement & { clause?: string }) => ({
    defects: defectsOf(agreement, clause).map(({ clauses, kind }) => ({ clauses, kind })),
  }),

  'agreement-terms.readings': ({ agreement }: OfAgreement) => ({
    readings: readingsOf(agreement).map(({ reading, citations }) => ({ reading, clauses: clausesOf(citations) })),
  }),

  ...acceptanceOps,
};
