import { acceptanceTopics } from './acceptance.ts';
import { accountTopics } from './account.ts';
import { arrearsTopics } from './arrears.ts';
import { changeTopics } from './change.ts';
import { conductTopics } from './conduct.ts';
import { confidentialityTopics } from './confidentiality.ts';
import { dataTopics } from './data.ts';
import { enforcementTopics } from './enforcement.ts';
import { feeTopics } from './fees.ts';
import { ipTopics } from './ip.ts';
import { lawTopics } from './law.ts';
import { liabilityTopics } from './liability.ts';
import { marketConductTopics } from './market-conduct.ts';
import { marketEntryTopics } from './market-entry.ts';
import { marketMoneyTopics } from './market-money.ts';
import { partyTopics } from './parties.ts';
import { precedenceTopics } from './precedence.ts';
import { priceChangeTopics } from './price-change.ts';
import { serviceTopics } from './service.ts';
import { termTopics } from './term.ts';
import { useOfServiceTopics } from './use-of-service.ts';

/** Every topic with its definition and closed values, by id. */
export type Topics = typeof partyTopics &
  typeof acceptanceTopics &
  typeof precedenceTopics &
  typeof changeTopics &
  typeof feeTopics &
  typeof priceChangeTopics &
  typeof accountTopics &
  typeof arrearsTopics &
  typeof conductTopics &
  typeof useOfServiceTopics &
  typeof enforcementTopics &
  typeof serviceTopics &
  typeof dataTopics &
  typeof ipTopics &
  typeof confidentialityTopics &
  typeof termTopics &
  typeof liabilityTopics &
  typeof lawTopics &
  typeof marketEntryTopics &
  typeof marketMoneyTopics &
  typeof marketConductTopics;

/** Every topic that can be asked of an agreement, in the order in which tables show them. */
export const topics: Topics = {
  ...partyTopics,
  ...acceptanceTopics,
  ...precedenceTopics,
  ...changeTopics,
  ...feeTopics,
  ...priceChangeTopics,
  ...accountTopics,
  ...arrearsTopics,
  ...conductTopics,
  ...useOfServiceTopics,
  ...enforcementTopics,
  ...serviceTopics,
  ...dataTopics,
  ...ipTopics,
  ...confidentialityTopics,
  ...termTopics,
  ...liabilityTopics,
  ...lawTopics,
  ...marketEntryTopics,
  ...marketMoneyTopics,
  ...marketConductTopics,
};

/** Id of a topic, as `'court'`. */
export type TopicId = keyof Topics;
