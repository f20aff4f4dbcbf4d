import { createSetting, type PriceBook, type Readings, type Setting } from '@dataplus/billing-rules';
import type { Queries } from '../database/database.ts';
import { readSettings } from '../store/settings.ts';

/** The settings that the billing rules go by; each is JSON. */
export const billingSettings: readonly string[] = ['price-books', 'readings', 'charging'];

const remembered = new Map<string, Setting>();

/**
 * What the billing rules go by: the price books that were published, the readings that were chosen, and from which day on
 * services that were free are charged.
 *
 * @throws BillingError `invalid-price-book`, `price-conflict`, `unknown-reading`.
 */
export async function loadSetting(queries: Queries): Promise<Setting> {
  return settingOf(await readSettings(queries, billingSettings));
}

/** The same from texts that were read already. Reading price books takes long, so the last few are remembered. */
export function settingOf(texts: ReadonlyMap<string, string>): Setting {
  const key = JSON.stringify(billingSettings.map((name) => texts.get(name) ?? ''));
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const priceBooks = parse<readonly PriceBook[]>(texts.get('price-books'), []);
  const readings = parse<Partial<Readings>>(texts.get('readings'), {});
  const charging = parse<Readonly<Record<string, number>>>(texts.get('charging'), {});
  const setting = { ...createSetting({ priceBooks, readings }), charging: new Map(Object.entries(charging)) };
  if (remembered.size >= 16) remembered.clear();
  remembered.set(key, setting);
  return setting;
}

const parse = <T>(text: string | undefined, none: T): T =>
  text === undefined || text === '' ? none : (JSON.parse(text) as T);
