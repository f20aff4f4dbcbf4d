import { agreementIds, versionOf, type RegistryEntry } from '@dataplus/agreement-terms';
import { sql } from 'kysely';
import { billingSettings, settingOf } from '../billing/load-setting.ts';
import type { Queries } from '../database/database.ts';
import type { ServiceConfiguration } from './service-configuration.ts';
import type { PlatformSnapshot } from './snapshot.ts';

interface Row {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
}

/**
 * Loads what holds for all accounts, in one statement, so that it is all of one revision.
 *
 * @throws BillingError for price books or readings that cannot be used.
 */
export async function loadPlatform(queries: Queries): Promise<PlatformSnapshot> {
  const wanted = [...billingSettings, 'revision', 'agreement-registry'];
  const { rows } = await sql<Row>`
    select 'setting' as kind, name, value from settings where name in (${sql.join(wanted)})
    union all
    select 'service' as kind, id as name, body as value from documents where kind = 'service'`.execute(queries);
  const settings = new Map(rows.filter(({ kind }) => kind === 'setting').map(({ name, value }) => [name, value]));
  const services = rows
    .filter(({ kind }) => kind === 'service')
    .map(({ name, value }) => [name, JSON.parse(value) as ServiceConfiguration] as const);
  return {
    revision: Number(settings.get('revision') ?? '0'),
    services: new Map(services),
    registry: readRegistry(settings.get('agreement-registry')),
    setting: settingOf(settings),
  };
}

/**
 * Which versions of agreements are in force. Where nobody wrote it down, those of `agreement-terms` are, and always were:
 * ours, for the agreements do not say when they began to bind.
 */
export function readRegistry(text: string | undefined): readonly RegistryEntry[] {
  if (text !== undefined && text !== '') return JSON.parse(text) as readonly RegistryEntry[];
  return agreementIds.map((agreement) => ({ agreement, digest: versionOf(agreement).digest, effectiveFrom: 0 }));
}
