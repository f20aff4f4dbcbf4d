import { catalogue } from '@dataplus/service-schemas';
import type { Language } from './i18n/language.ts';

const names = new Map(catalogue.map(({ id, name }) => [id, [name.en.replace(/ \(.*\)$/, ''), name.zh] as const]));

/** What a service is called; its id where the catalogue has none of that id. */
export const serviceName = (id: string, language: Language): string => names.get(id)?.[language === 'zh' ? 1 : 0] ?? id;

const ofChinese = new Map([...names.values()].map((name) => [name[1], name] as const));

/** A product as the gateway names it in Chinese, in the language of the page where the catalogue has it. */
export const productText = (product: string, language: Language): string =>
  language === 'zh' ? product : (ofChinese.get(product)?.[0] ?? product);
