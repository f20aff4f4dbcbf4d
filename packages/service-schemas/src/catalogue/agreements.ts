/** The ids of the service agreements. */
export type AgreementId =
  | 'platform'
  | 'maxcompute'
  | 'rule-engine'
  | 'rule-engine-mobile-beta'
  | 'recommendation-engine'
  | 'dashu'
  | 'datav'
  | 'market-vendor'
  | 'machine-translation-beta'
  | 'ecommerce-image'
  | 'face-recognition'
  | 'image-analysis'
  | 'speech'
  | 'ocr'
  | 'county-governance'
  | 'experience-hall'
  | 'persona-analysis'
  | 'stream-compute'
  | 'public-trend';

/**
 * Which agreement governs a catalogue entry, by its id (V-11.5). Null: none of the printed ones, because it is no service of the
 * platform (tools, neighbours) or because the text names it without one. The package of agreements owns this table.
 */
export const agreementOf: Readonly<Record<string, AgreementId | null>> = {
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
