import { catalogue } from '@dataplus/service-schemas';

/** A product as the order list names it: by its Chinese name, or by its id where the catalogue has none. */
export function productName(service: string): string {
  return catalogue.find(({ id }) => id === service)?.name.zh ?? service;
}
