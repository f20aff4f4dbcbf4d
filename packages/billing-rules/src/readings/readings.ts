import type { RoundingMode } from '../money/round.ts';
import { cite, type CitedClause } from '../trace/citation.ts';

/** Every place where the text leaves a choice, with the values that the choice can take. */
export interface Readings {
  /** Does exactly 24 hours count as 超过24小时? */
  readonly 'arrears-boundary': 'more-than' | 'at-least';
  /** From when do the 24 hours run: from the settlement that failed, or from the end of the day that it settled? */
  readonly 'arrears-clock': 'settlement' | 'day-end';
  /** What is taken when the balance does not cover everything open? */
  readonly 'partial-collection': 'whole-bills' | 'none' | 'part';
  /** Which open bill is paid first? */
  readonly 'open-bill-order': 'oldest-first' | 'newest-first';
  /** What must be paid to leave a freeze: everything open, or what was open when it began? */
  readonly 'arrears-bill-extent': 'all-accrued-fees' | 'bill-in-arrears';
  /** What is charged while everything is suspended? */
  readonly 'suspended-billing-extent': 'storage-only' | 'all-components';
  /** Which days are days of a freeze: those that lie wholly in it, or all that begin in it? */
  readonly 'frozen-day': 'whole-day' | 'begun-day';
  /** Until when is storage charged in a freeze when no compute period was bought? */
  readonly 'freeze-without-prepaid': 'charging-ends' | 'charging-goes-on';
  /** May MaxCompute be opened pay-later, as the guide says, or prepaid only? */
  readonly 'maxcompute-opening': 'agreement' | 'guide';
  /** What ends with the prepaid compute period? */
  readonly 'compute-expiry': 'compute-only' | 'whole-service';
  /** Is a prepaid month counted from the purchase, or is it the calendar month? */
  readonly 'prepaid-month': 'month-from-purchase' | 'calendar-month';
  /** Does the day of the purchase count? */
  readonly 'prepaid-first-day': 'skip' | 'count';
  /** Does a period of service that ends on a day off go on to the next working day? */
  readonly 'prepaid-last-day-off': 'stay' | 'next-working-day' | 'after-holiday';
  /** Does exactly 512 MB cost the flat minimum? */
  readonly 'flat-minimum-boundary': 'at-most' | 'less-than';
  /** How is a line rounded to fen? */
  readonly rounding: RoundingMode;
  /** On which days of the 30 is the renewal fee taken? */
  readonly 'renewal-window': 'every-day' | 'first-day' | 'last-day';
  /** May a service be used whose agreement says nothing of arrears, when a bill is open? */
  readonly 'arrears-elsewhere': 'unknown' | 'allowed' | 'stopped';
  /** May a service be used in a restricted account when its agreement says nothing of it? */
  readonly 'restriction-elsewhere': 'unknown' | 'stopped';
  /** Does the day of the announcement count towards the notice? */
  readonly 'charging-notice-first-day': 'skip' | 'count';
  /** Is exactly 72 hours of outage enough? */
  readonly 'outage-boundary': 'at-least' | 'more-than';
  /** How far does MaxCompute 8.4 reach, which breaks off mid-sentence? */
  readonly 'broken-exclusion': 'printed-part-only' | 'as-in-look-alikes';
  /** Are kinds of damage that one agreement leaves out excluded like in its look-alikes? */
  readonly 'omitted-kinds': 'not-excluded' | 'covered-by-wider-words';
  /** From when does the time for a refund without reason run? */
  readonly 'refund-window-start': 'from-payment' | 'from-delivery';
  /** Is a refund asked for exactly 24 hours later in time? */
  readonly 'refund-window-boundary': 'in-time' | 'too-late';
  /** From when do the three working days for making good a deposit run? */
  readonly 'top-up-start': 'from-deduction' | 'from-notice';
  /** Of what is a proportional service fee taken? */
  readonly 'service-fee-base': 'sales-less-refunds' | 'sales';
  /** Which vendors must pay a deposit? */
  readonly 'deposit-obliged': 'vendors-of-paid-services' | 'all-vendors';
}

/** Name of a reading. */
export type ReadingName = keyof Readings;

/** What is known of a choice: the first value is the default. */
export interface ReadingInfo<V extends string = string> {
  readonly values: readonly [V, ...V[]];
  readonly clause: CitedClause;
  readonly en: string;
  readonly zh: string;
}

const info = <V extends string>(
  values: readonly [V, ...V[]],
  clause: CitedClause,
  en: string,
  zh: string,
): ReadingInfo<V> => ({ values, clause, en, zh });

/** All readings. A default keeps to the words of the clause, and to the Civil Code where the clause is silent. */
export const readings: { readonly [N in ReadingName]: ReadingInfo<Readings[N]> } = {
  'arrears-boundary': info(
    ['more-than', 'at-least'],
    cite('maxcompute', '2.4.2'),
    'does "exceeds 24 hours" include exactly 24 hours',
    '“超过24小时”是否含本数',
  ),
  'arrears-clock': info(
    ['settlement', 'day-end'],
    cite('maxcompute', '2.4.1'),
    'whether the 24 hours run from the failed settlement or from the end of the settled day',
    '24小时自结算失败或自账期届满起算',
  ),
  'partial-collection': info(
    ['whole-bills', 'none', 'part'],
    cite('maxcompute', '2.4'),
    'what is taken when the balance does not cover everything open',
    '余额不足时的扣款方式',
  ),
  'open-bill-order': info(
    ['oldest-first', 'newest-first'],
    cite('maxcompute', '2.4.1'),
    'which open bill is paid first',
    '欠费账单的清偿顺序',
  ),
  'arrears-bill-extent': info(
    ['all-accrued-fees', 'bill-in-arrears'],
    cite('maxcompute', '2.4.2'),
    'what must be paid to leave a freeze',
    '恢复服务须付清的范围',
  ),
  'suspended-billing-extent': info(
    ['storage-only', 'all-components'],
    cite('maxcompute', '2.4.2'),
    'what is charged while everything is suspended',
    '全部暂停期间计费的范围',
  ),
  'frozen-day': info(
    ['whole-day', 'begun-day'],
    cite('maxcompute', '2.2'),
    'whether a day on which a freeze ends counts as frozen',
    '冻结结束当日是否按冻结计费',
  ),
  'freeze-without-prepaid': info(
    ['charging-ends', 'charging-goes-on'],
    cite('maxcompute', '2.4.2'),
    'until when a freeze is charged when no compute period was bought',
    '未购买预付计算时冻结期间计费的终点',
  ),
  'maxcompute-opening': info(
    ['agreement', 'guide'],
    cite('maxcompute', '2.2'),
    'whether MaxCompute may be opened pay-later, as the guide says',
    'MaxCompute能否按指南先使用后付款开通',
  ),
  'compute-expiry': info(
    ['compute-only', 'whole-service'],
    cite('maxcompute', '2.2'),
    'what ends with the prepaid compute period',
    '预付计算到期后停止的范围',
  ),
  'prepaid-month': info(
    ['month-from-purchase', 'calendar-month'],
    cite('maxcompute', '2.2'),
    'what a prepaid month is',
    '按月预付的“月”',
  ),
  'prepaid-first-day': info(
    ['skip', 'count'],
    cite('maxcompute', '2.2'),
    'whether the day of purchase counts',
    '购买当日是否计入',
  ),
  'prepaid-last-day-off': info(
    ['stay', 'next-working-day', 'after-holiday'],
    cite('maxcompute', '2.2'),
    'whether a service period that ends on a day off is prolonged',
    '服务期末日为休假日时是否顺延',
  ),
  'flat-minimum-boundary': info(
    ['at-most', 'less-than'],
    cite('maxcompute', '2.1'),
    'whether the exact boundary belongs to the flat minimum',
    '最低收费的边界值是否含本数',
  ),
  rounding: info(
    ['half-up', 'half-even', 'down', 'up'],
    cite('maxcompute', '2.1'),
    'how a line is rounded to fen',
    '每行金额如何取整到分',
  ),
  'renewal-window': info(
    ['every-day', 'first-day', 'last-day'],
    cite('datav', '2.5'),
    'on which of the 30 days the renewal fee is taken',
    '到期前30日内何日扣款',
  ),
  'arrears-elsewhere': info(
    ['unknown', 'allowed', 'stopped'],
    cite('datav', '7.2.4'),
    'whether a service goes on in arrears when its agreement is silent',
    '协议未约定欠费时服务是否继续',
  ),
  'restriction-elsewhere': info(
    ['unknown', 'stopped'],
    cite('platform', '4.6'),
    'whether a restricted account stops a service whose agreement is silent',
    '协议未约定时账户受限是否停止服务',
  ),
  'charging-notice-first-day': info(
    ['skip', 'count'],
    cite('ecommerce-image', '7.1'),
    'whether the day of the announcement counts towards the notice',
    '公告当日是否计入提前期',
  ),
  'outage-boundary': info(
    ['at-least', 'more-than'],
    cite('maxcompute', '8.3'),
    'whether exactly 72 hours are enough',
    '“连续72小时”是否含本数',
  ),
  'broken-exclusion': info(
    ['printed-part-only', 'as-in-look-alikes'],
    cite('maxcompute', '8.4'),
    'how far a list reaches whose sentence breaks off',
    '句子中断的除外范围',
  ),
  'omitted-kinds': info(
    ['not-excluded', 'covered-by-wider-words'],
    cite('public-trend', '8.4'),
    'whether kinds left out here are excluded as in look-alikes',
    '类似协议有而此处未列的损害',
  ),
  'refund-window-start': info(
    ['from-payment', 'from-delivery'],
    cite('market-vendor', '4.4.7'),
    'from when the 24 hours for a refund run',
    '24小时退款的起算',
  ),
  'refund-window-boundary': info(
    ['in-time', 'too-late'],
    cite('market-vendor', '4.4.7'),
    'whether a refund asked for after exactly 24 hours is in time',
    '恰满24小时的退款申请是否及时',
  ),
  'top-up-start': info(
    ['from-deduction', 'from-notice'],
    cite('market-vendor', '6.3'),
    'from when the three working days run',
    '三个工作日的起算',
  ),
  'service-fee-base': info(
    ['sales-less-refunds', 'sales'],
    cite('market-vendor', '3.2.2.1'),
    'of what a proportional service fee is taken',
    '比例服务费的计算基数',
  ),
  'deposit-obliged': info(
    ['vendors-of-paid-services', 'all-vendors'],
    cite('market-vendor', '6.1'),
    'which vendors must pay a deposit',
    '应缴保证金的服务商',
  ),
};
