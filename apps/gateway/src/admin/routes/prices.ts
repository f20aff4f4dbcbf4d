import { billedServices, readings } from '@dataplus/billing-rules';
import { calendarDate, exact, identifier, type AnySchema } from '@dataplus/service-schemas';
import * as z from 'zod/mini';
import { loadSetting } from '../../billing/index.ts';
import { announceCharging, readCharging } from '../../platform/prices/announce-charging.ts';
import { publishPriceBook, readPriceBooks } from '../../platform/prices/publish-price-book.ts';
import { setReading } from '../../platform/prices/set-reading.ts';
import { reading, writing, type Route } from '../route.ts';
import { param } from './param.ts';

const tag = 'platform';

const charging = exact(z.strictObject({ service: identifier, firstDay: calendarDate }));

const tier = z.strictObject({ upTo: z.optional(z.string()), price: z.string() });

/** As the schema of `billing-rules` has it; the rules check what the form alone does not say. */
const priceBook: AnySchema = exact(
  z.strictObject({
    id: z.string(),
    version: z.string(),
    currency: z.literal('CNY'),
    effectiveFrom: calendarDate,
    sources: z.record(
      z.string(),
      z.strictObject({
        title: z.string(),
        url: z.optional(z.string()),
        confidence: z.enum(['several-sources', 'one-source', 'inferred', 'own']),
      }),
    ),
    prices: z.array(
      z.strictObject({
        service: identifier,
        item: identifier,
        method: z.enum(['marginal', 'whole-volume', 'period']),
        unit: z.string(),
        unitSize: z.optional(z.string()),
        cycle: z.optional(z.enum(['day', 'month'])),
        tiers: z.array(tier),
        minimum: z.optional(z.strictObject({ upTo: z.string(), amount: z.string() })),
        free: z.optional(z.string()),
        classes: z.optional(z.array(z.strictObject({ factor: z.string(), upTo: z.optional(z.number()) }))),
        sources: z.array(z.string()),
      }),
    ),
  }),
) as AnySchema;

const shownReading = exact(
  z.strictObject({
    name: z.string(),
    value: z.string(),
    values: z.array(z.string()),
    en: z.string(),
    zh: z.string(),
  }),
);

/** Price books, charging, readings: what holds for all accounts. */
export const priceRoutes: readonly Route[] = [
  reading({
    id: 'listPriceBooks',
    path: '/api/price-books',
    tag,
    summary: 'List the price books in the order in which they were published',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(priceBook) })),
    handle: async ({ queries }) => ({ items: await readPriceBooks(queries) }),
  }),
  writing({
    id: 'publishPriceBook',
    method: 'POST',
    path: '/api/price-books',
    tag,
    summary: 'Publish a price book; its prices hold from its own first day on',
    audience: 'operator',
    status: 201,
    body: priceBook,
    answer: priceBook,
    handle: (work, { body }) => publishPriceBook(work, body as Parameters<typeof publishPriceBook>[1]),
  }),
  reading({
    id: 'listCharging',
    path: '/api/charging',
    tag,
    summary: 'List from which day on services that were free are charged',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(charging) })),
    handle: async ({ queries }) => ({ items: await readCharging(queries) }),
  }),
  writing({
    id: 'announceCharging',
    method: 'POST',
    path: '/api/charging',
    tag,
    summary: 'Announce that a service that is free will be charged',
    audience: 'operator',
    status: 201,
    body: charging,
    answer: charging,
    handle: (work, { body }) => announceCharging(work, body),
  }),
  reading({
    id: 'listReadings',
    path: '/api/readings',
    tag,
    summary: 'List the readings of what the agreements leave open, and which of them are chosen',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(shownReading) })),
    handle: async ({ queries }) => {
      const { readings: chosen } = await loadSetting(queries);
      return {
        items: Object.entries(readings).map(([name, { values, en, zh }]) => ({
          name,
          value: chosen[name as keyof typeof chosen],
          values: [...values],
          en,
          zh,
        })),
      };
    },
  }),
  writing({
    id: 'setReading',
    method: 'PUT',
    path: '/api/readings/{reading}',
    tag,
    summary: 'Choose a reading',
    audience: 'operator',
    body: exact(z.strictObject({ value: z.string() })),
    answer: exact(z.strictObject({ name: z.string(), value: z.string() })),
    handle: (work, { params, body }) => setReading(work, param(params, 'reading'), body.value),
  }),
  reading({
    id: 'listBilledServices',
    path: '/api/billed-services',
    tag,
    summary: 'List the services whose money the rules know',
    audience: 'signed-in',
    answer: exact(z.strictObject({ items: z.array(identifier) })),
    handle: () => Promise.resolve({ items: [...billedServices] }),
  }),
];
