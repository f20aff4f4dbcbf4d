import type { Database } from '../database/database.ts';
import { putDocument } from '../store/documents.ts';
import { lockSetting, readSetting, writeSetting } from '../store/settings.ts';
import { raiseRevision } from '../store/revision.ts';
import { shippedRegistry, writeRegistry } from './agreements/registry.ts';
import { writeShippedPrices } from './prices/publish-price-book.ts';

const name = 'bootstrapped';

/**
 * Fills a new database: the agreements as shipped, binding from the first instant on, the prices of 2016 to 2018 as an
 * example, and the services of the catalogue. Of many processes that start at once one does it.
 */
export async function bootstrap(database: Database, clockOffset: number | undefined): Promise<void> {
  if ((await readSetting(database.queries, name)) === 'done') return;
  const { defaultServices } = await import('./services/default-services.ts');
  await database.transaction(async (queries) => {
    if ((await lockSetting(queries, name, '')) === 'done') return;
    await writeRegistry(queries, shippedRegistry());
    await writeShippedPrices(queries);
    for (const service of defaultServices()) await putDocument(queries, 'service', service);
    if (clockOffset !== undefined) await writeSetting(queries, 'clock-offset', String(clockOffset));
    await raiseRevision(queries);
    await writeSetting(queries, name, 'done');
  });
}
