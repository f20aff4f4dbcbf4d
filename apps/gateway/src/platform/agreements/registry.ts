import { agreementIds, versionOf, type RegistryEntry } from '@dataplus/agreement-terms';
import type { Queries } from '../../database/database.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';

const name = 'agreement-registry';

/** Which version of which agreement binds from when. */
export async function readRegistry(queries: Queries): Promise<RegistryEntry[]> {
  const text = await readSetting(queries, name);
  return text === undefined ? [] : (JSON.parse(text) as RegistryEntry[]);
}

/** Writes the whole registry; raise the revision in the same transaction. */
export async function writeRegistry(queries: Queries, registry: readonly RegistryEntry[]): Promise<void> {
  await writeSetting(queries, name, JSON.stringify(registry));
}

/** What a new database begins with: the wordings that `agreement-terms` holds, binding from the first instant on. */
export function shippedRegistry(): RegistryEntry[] {
  return agreementIds.map((agreement) => ({ agreement, digest: versionOf(agreement).digest, effectiveFrom: 0 }));
}
