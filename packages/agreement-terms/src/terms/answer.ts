import type { PeriodUnit } from '../calendar/units.ts';
import type { TopicId, Topics } from '../topics/index.ts';
import type { sharedItems } from '../topics/shared-items.ts';
import type { SharedItemsName } from '../topics/topic.ts';

type Values<T, Member extends string> = T extends Readonly<Record<Member, infer Set>> ? keyof Set & string : never;

/** A number with its unit, never converted, or a named answer such as `advance-unspecified`, which has no unit. */
export type PeriodValue<Units extends PeriodUnit = PeriodUnit, Named extends string = string> =
  { readonly value: number; readonly unit: Units } | NamedPeriod<Named>;

type NamedPeriod<Named extends string> = [Named] extends [never]
  ? never
  : { readonly value: Named; readonly unit?: undefined };

type PeriodOf<T> = T extends { readonly units: readonly (infer Units extends PeriodUnit)[] }
  ? PeriodValue<Units, Values<T, 'named'>>
  : never;

type FacetOf<F> = F extends { readonly kind: 'choice' }
  ? Values<F, 'options'>
  : F extends { readonly units: readonly (infer Units extends PeriodUnit)[] }
    ? { readonly value: number; readonly unit: Units } | Values<F, 'named'>
    : never;

/** Ids of the items that an answer to a list topic can hold. */
export type ItemId<K extends TopicId> = Topics[K] extends { readonly items: infer Items }
  ? Items extends SharedItemsName
    ? keyof (typeof sharedItems)[Items] & string
    : keyof Items & string
  : never;

/** Properties that the text gives to an item; left out where it gives none. */
export type FacetsOf<K extends TopicId> = Topics[K] extends { readonly facets: infer Facets }
  ? { readonly [F in keyof Facets]?: FacetOf<Facets[F]> }
  : undefined;

/** What a topic that is no list answers: its value, and the unit where it has one. */
export type ValueOf<K extends TopicId> = Topics[K] extends { readonly kind: 'flag' }
  ? { readonly value: boolean; readonly unit?: undefined }
  : Topics[K] extends { readonly kind: 'choice' }
    ? { readonly value: Values<Topics[K], 'options'>; readonly unit?: undefined }
    : Topics[K] extends { readonly kind: 'period' }
      ? PeriodOf<Topics[K]>
      : Topics[K] extends { readonly kind: 'money' }
        ? { readonly value: number; readonly unit: 'CNY' }
        : Topics[K] extends { readonly kind: 'date' }
          ? { readonly value: string; readonly unit?: undefined }
          : never;

/** Circumstances that the text attaches to the value. */
export type ConditionOf<K extends TopicId> = Values<Topics[K], 'conditions'>;
