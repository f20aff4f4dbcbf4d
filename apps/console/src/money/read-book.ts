import { BillingError, createSetting, type PriceBook } from '@dataplus/billing-rules';

/** Why a text is no price book that could be published. */
export type BookFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'json'; readonly message: string }
  | { readonly kind: 'shape'; readonly path: string; readonly wanted: 'text' | 'list' | 'object' }
  | { readonly kind: 'rules'; readonly path: string; readonly code: string; readonly message: string };

/** A price book that was read, or what is wrong with the text. */
export type ReadBook =
  { readonly ok: true; readonly book: PriceBook } | { readonly ok: false; readonly fault: BookFault };

/** Reads a price book and holds it to the rules, beside the books that are there already. */
export function readBook(text: string, books: readonly PriceBook[]): ReadBook {
  if (text.trim() === '') return { ok: false, fault: { kind: 'empty' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, fault: { kind: 'json', message: error instanceof Error ? error.message : String(error) } };
  }
  const fault = shapeFault(value);
  if (fault !== undefined) return { ok: false, fault: { kind: 'shape', ...fault } };
  const book = value as PriceBook;
  try {
    createSetting({ priceBooks: [...books, book] });
  } catch (error) {
    if (!(error instanceof BillingError)) throw error;
    return { ok: false, fault: { kind: 'rules', path: error.field, code: error.code, message: error.message } };
  }
  return { ok: true, book };
}

const texts = ['id', 'version', 'currency', 'effectiveFrom'];
const priceTexts = ['service', 'item', 'method', 'unit'];

/** The first member that is not there, or of another kind. The rules say what else there is to say. */
function shapeFault(value: unknown): { path: string; wanted: 'text' | 'list' | 'object' } | undefined {
  if (!isObject(value)) return { path: '$', wanted: 'object' };
  const name = texts.find((one) => typeof value[one] !== 'string');
  if (name !== undefined) return { path: name, wanted: 'text' };
  const { sources, prices } = value;
  if (!isObject(sources)) return { path: 'sources', wanted: 'object' };
  const source = Object.entries(sources).find(([, one]) => !isObject(one) || typeof one.title !== 'string');
  if (source !== undefined) return { path: `sources.${source[0]}.title`, wanted: 'text' };
  if (!Array.isArray(prices)) return { path: 'prices', wanted: 'list' };
  for (const [index, price] of (prices as unknown[]).entries()) {
    const fault = priceFault(price);
    if (fault !== undefined) return { ...fault, path: `prices[${index}]${fault.path}` };
  }
  return undefined;
}

function priceFault(price: unknown): { path: string; wanted: 'text' | 'list' | 'object' } | undefined {
  if (!isObject(price)) return { path: '', wanted: 'object' };
  const name = priceTexts.find((one) => typeof price[one] !== 'string');
  if (name !== undefined) return { path: `.${name}`, wanted: 'text' };
  const { tiers, sources, classes = [] } = price;
  if (!Array.isArray(tiers)) return { path: '.tiers', wanted: 'list' };
  const tier = (tiers as unknown[]).findIndex((one) => !isObject(one) || typeof one.price !== 'string');
  if (tier >= 0) return { path: `.tiers[${tier}].price`, wanted: 'text' };
  if (!Array.isArray(sources)) return { path: '.sources', wanted: 'list' };
  return Array.isArray(classes) ? undefined : { path: '.classes', wanted: 'list' };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
