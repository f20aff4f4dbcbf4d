import type { Citation } from '../parts/citation.ts';
import type { Confidence, Origin } from '../provenance.ts';
import type { Dialect } from '../operation.ts';
import type { AgreementId } from './agreements.ts';

/**
 * 平台, 数据开发套件, 应用开发套件, computing below the kits, 官方服务, 解决方案, 数据市场, 控制台, 体验馆, and tools that the
 * solutions use.
 */
export type CatalogueFamily =
  | 'platform'
  | 'development-kit'
  | 'application-kit'
  | 'computing'
  | 'official-service'
  | 'solution'
  | 'data-market'
  | 'console'
  | 'experience-hall'
  | 'tool';

/**
 * What it costs by the published text: `free-beta` free for now, `free`, `charged`, `charged-with-free-edition`,
 * `set-by-vendor`, `mixed` parts are charged, `silent` the text does not say.
 */
export type ChargeStatus =
  'free-beta' | 'free' | 'charged' | 'charged-with-free-edition' | 'set-by-vendor' | 'mixed' | 'silent';

/** What the published text says of a product, tool, service or solution. */
export interface CatalogueFacts {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly family: CatalogueFamily;
  readonly purpose: string;
  readonly charge: ChargeStatus;
  /** Where the text says what it costs: a clause, or a line outside of the agreements; null where it is silent. */
  readonly chargeBasis: Citation | { readonly line: number } | null;
  /** Lines of the text where it is introduced or governed; empty: the text does not name it. */
  readonly lines: readonly number[];
  /** Addresses of pages and endpoints apart from those of its operations. */
  readonly addresses: readonly string[];
  readonly origin: Origin;
  readonly confidence: Confidence;
}

/** An entry of the catalogue: the facts, and what the other modules know of it. */
export interface CatalogueEntry extends CatalogueFacts {
  readonly agreement: AgreementId | null;
  /** Ids of its operations. */
  readonly operations: readonly string[];
  /** Dialects of its operations; `appcode` operations have none. */
  readonly dialects: readonly Dialect[];
  /** Origins at which its operations were served. */
  readonly hosts: readonly string[];
}
