import { allOperations } from '../all-operations.ts';
import { agreementOf } from './agreements.ts';
import type { CatalogueEntry, CatalogueFacts } from './entry.ts';
import { officialServices } from './official-services.ts';
import { platformAndKits } from './platform-and-kits.ts';
import { solutionsAndMarket } from './solutions-and-market.ts';

const facts: readonly CatalogueFacts[] = [...platformAndKits, ...officialServices, ...solutionsAndMarket];

/**
 * Every product, tool, service and solution that the published text names, and the one service (`nlp`) that only its callers
 * show. Importing this imports all operations.
 *
 * @example
 * ```ts
 * import { catalogue } from '@dataplus/service-schemas';
 *
 * const face = catalogue.find(({ id }) => id === 'face-recognition');
 * console.log(face?.name.zh, face?.agreement, face?.charge); // 人脸识别 face-recognition free-beta
 * ```
 */
export const catalogue: readonly CatalogueEntry[] = facts.map(withOperations);

function withOperations(entry: CatalogueFacts): CatalogueEntry {
  const operations = allOperations.filter(({ service }) => service === entry.id);
  const signed = operations.filter(({ authentication }) => authentication === 'dataplus');
  return {
    ...entry,
    agreement: agreementOf[entry.id] ?? null,
    operations: operations.map(({ id }) => id),
    dialects: [...new Set(signed.map(({ dialect }) => dialect))],
    hosts: [...new Set(operations.flatMap(({ hosts }) => hosts))],
  };
}
