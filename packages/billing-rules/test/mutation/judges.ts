/** All tests that judge a mutant: every one but those that start other programs or play long lives. */
import '../../src/customer/impossible-events.test.ts';
import '../../src/customer/late-usage.test.ts';
import '../../src/customer/maxcompute.test.ts';
import '../../src/customer/refusals-of-endings.test.ts';
import '../../src/customer/refusals-of-openings.test.ts';
import '../../src/customer/refusals-of-orders.test.ts';
import '../../src/customer/services.test.ts';
import '../../src/customer/settled-log.test.ts';
import '../../src/customer/told-with-the-close.test.ts';
import '../../src/customer/two-services.test.ts';
import '../../src/customer/unanswered.test.ts';
import '../../src/ledger/ledger.test.ts';
import '../../src/market/market.test.ts';
import '../../src/money/money.test.ts';
import '../../src/prices/prices.test.ts';
import '../../src/questions/questions.test.ts';
import '../../src/vectors.test.ts';
import '../../src/trace/trace-truth.test.ts';
import '../../src/properties.test.ts';
import '../../src/market/properties.test.ts';

export { tests } from './vitest-in-process.ts';
