import type { AgreementId } from '../skeleton/skeleton.ts';

/**
 * Which agreement governs a service, by the id of the catalogue: the one that names the service in its title, the one of
 * the platform for what `platform` 4.1.1.1 lists, the one of vendors for what is sold in the market. `null`: the document
 * prints none, because the service is none of the platform's or is named without one.
 */
export const serviceAgreements: Readonly<Record<ServiceId, AgreementId | null>> = {
  platform: 'platform',
  console: 'platform',
  'official-api': 'platform',
  ram: null,
  'data-development': 'platform',
  'bi-report': 'platform',
  'machine-learning': 'platform',
  maxcompute: 'maxcompute',
  'analytic-database': null,
  'stream-compute': 'stream-compute',
  'recommendation-engine': 'recommendation-engine',
  datav: 'datav',
  dashu: 'dashu',
  'rule-engine': 'rule-engine',
  'rule-engine-mobile': 'rule-engine-mobile-beta',
  'county-governance': 'county-governance',
  'face-recognition': 'face-recognition',
  'image-analysis': 'image-analysis',
  'ecommerce-image': 'ecommerce-image',
  ocr: 'ocr',
  speech: 'speech',
  'machine-translation': 'machine-translation-beta',
  'persona-analysis': 'persona-analysis',
  'public-trend': 'public-trend',
  nlp: null,
  'data-integration': null,
  'agile-bi': null,
  'traffic-forecast': null,
  'question-answering-robot': null,
  'data-market': 'market-vendor',
  'market-raw-data': 'market-vendor',
  'market-api': 'market-vendor',
  'market-tool': 'market-vendor',
  'experience-hall': 'experience-hall',
  datax: null,
  flume: null,
  fluentd: null,
  'log-service': null,
};

/** Id of a service of the catalogue. */
export type ServiceId =
  | 'platform'
  | 'console'
  | 'official-api'
  | 'ram'
  | 'data-development'
  | 'bi-report'
  | 'machine-learning'
  | 'maxcompute'
  | 'analytic-database'
  | 'stream-compute'
  | 'recommendation-engine'
  | 'datav'
  | 'dashu'
  | 'rule-engine'
  | 'rule-engine-mobile'
  | 'county-governance'
  | 'face-recognition'
  | 'image-analysis'
  | 'ecommerce-image'
  | 'ocr'
  | 'speech'
  | 'machine-translation'
  | 'persona-analysis'
  | 'public-trend'
  | 'nlp'
  | 'data-integration'
  | 'agile-bi'
  | 'traffic-forecast'
  | 'question-answering-robot'
  | 'data-market'
  | 'market-raw-data'
  | 'market-api'
  | 'market-tool'
  | 'experience-hall'
  | 'datax'
  | 'flume'
  | 'fluentd'
  | 'log-service';
