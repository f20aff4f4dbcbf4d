import { nearest } from '../errors/nearest-names.ts';
import { TermsError } from '../errors/terms-error.ts';
import type { AgreementId } from '../skeleton/skeleton.ts';
import type { AnyTerm, Citation } from '../terms/term.ts';
import type { TopicId } from '../topics/index.ts';
import { citationsOf, distinctCitations, isList } from './citations.ts';
import { anyTerm } from './term.ts';

interface NoticeTopics {
  readonly period?: TopicId;
  readonly means: TopicId;
  /** Further topics that bear on the notice. */
  readonly rules: readonly TopicId[];
}

/** Changes by the provider that may need notice, with the topics that answer. */
const noticeTopics = {
  terms: {
    period: 'change-notice-period',
    means: 'change-notice-means',
    rules: ['change-without-individual-notice', 'change-effective-on-publication'],
  },
  price: { period: 'price-change-notice-period', means: 'price-change-notice-means', rules: [] },
  'fee-introduction': { period: 'fee-introduction-notice-period', means: 'fee-introduction-notice-means', rules: [] },
  function: { means: 'service-modification-notice-means', rules: ['service-modification-notice'] },
  'end-of-service': {
    period: 'provider-termination-notice-period',
    means: 'provider-termination-notice-means',
    rules: [],
  },
  assignment: { means: 'assignment-notice-means', rules: [] },
} as const satisfies Record<string, NoticeTopics>;

/** A change by the provider that may need notice. */
export type Change = 'terms' | 'price' | 'fee-introduction' | 'function' | 'end-of-service' | 'assignment';

/** Every change that may need notice. */
export const changes: readonly Change[] = Object.keys(noticeTopics) as Change[];

/** What the text asks for before a change. */
export interface NoticeRequired {
  readonly agreement: AgreementId;
  readonly change: Change;
  /**
   * `yes`: notice or publication is required; `no`: the text says that none is needed; `depends`: the text says both, for
   * different changes or in different clauses; `silent`: it does not say.
   */
  readonly required: 'yes' | 'no' | 'depends' | 'silent';
  /** How long before; `null` for changes that have no topic of their own for it. */
  readonly period: AnyTerm | null;
  readonly means: AnyTerm;
  readonly rules: readonly AnyTerm[];
  /** When a notice counts as delivered. */
  readonly deemedDelivered: AnyTerm;
  readonly citations: readonly Citation[];
}

/**
 * Whether, how long before and by which means the provider must announce a change.
 *
 * @throws TermsError `unknown-agreement`, `unknown-change`, with the nearest names.
 *
 * @example
 * ```ts
 * import { noticeRequired } from '@dataplus/agreement-terms';
 *
 * const { required, period } = noticeRequired('datav', 'terms');
 * // 'yes', and period is a term with value 30, unit 'natural-day', clauses ['3.1.1']
 * ```
 */
export function noticeRequired(agreement: AgreementId, change: Change): NoticeRequired {
  const topics: NoticeTopics = noticeTopics[checkChange(change)];
  const period = topics.period === undefined ? null : anyTerm(agreement, topics.period);
  const means = anyTerm(agreement, topics.means);
  const rules = topics.rules.map((topic) => anyTerm(agreement, topic));
  const deemedDelivered = anyTerm(agreement, 'notice-deemed-delivered');
  const terms = [...(period ? [period] : []), means, ...rules];
  const required = requirement(terms);
  return {
    agreement,
    change,
    required,
    period,
    means,
    rules,
    deemedDelivered,
    citations: distinctCitations(terms.flatMap(citationsOf)),
  };
}

function checkChange(change: string): Change {
  if (Object.hasOwn(noticeTopics, change)) return change as Change;
  throw new TermsError('unknown-change', `There is no change ${JSON.stringify(change)}.`, {
    field: 'change',
    nearest: nearest(change, changes),
  });
}

const notices: readonly string[] = ['notice-in-advance', 'notice-without-period', 'best-efforts-notice-in-advance'];

function requirement(terms: readonly AnyTerm[]): NoticeRequired['required'] {
  const stated = terms.filter((answer) => !answer.silent);
  const items = stated.flatMap((answer) =>
    answer.topic === 'service-modification-notice' && isList(answer) ? answer.value.map(({ id }) => id) : [],
  );
  const yes =
    items.some((id) => notices.includes(id)) || stated.some(({ topic }) => /-notice-(period|means)$/.test(topic));
  const no = items.includes('no-notice-needed');
  if (yes && no) return 'depends';
  return yes ? 'yes' : no ? 'no' : 'silent';
}
