import { fail } from '../errors/billing-error.ts';
import { readings, type ReadingName, type Readings } from './readings.ts';

/**
 * Completes a choice of readings with the defaults.
 *
 * @throws BillingError `unknown-reading` for a name or a value that there is none of.
 *
 * @example
 * ```ts
 * import { chooseReadings } from '@dataplus/billing-rules';
 * chooseReadings({ 'arrears-boundary': 'at-least' })['open-bill-order']; // 'oldest-first'
 * ```
 */
export function chooseReadings(choice: Partial<Readings> = {}): Readings {
  for (const [name, value] of Object.entries(choice)) {
    if (!Object.hasOwn(readings, name))
      fail('unknown-reading', name, `is no reading; there are ${Object.keys(readings).join(', ')}.`);
    const { values } = readings[name as ReadingName];
    if (!(values as readonly string[]).includes(value))
      fail('unknown-reading', name, `is ${JSON.stringify(value)}; it can be ${values.join(', ')}.`);
  }
  const defaults = Object.fromEntries(Object.entries(readings).map(([name, { values }]) => [name, values[0]]));
  return { ...(defaults as unknown as Readings), ...choice };
}
