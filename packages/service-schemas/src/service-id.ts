/** The services that have operations; each is an entry of the catalogue under the same id. */
export type ServiceId =
  | 'official-api'
  | 'face-recognition'
  | 'image-analysis'
  | 'ecommerce-image'
  | 'ocr'
  | 'speech'
  | 'machine-translation'
  | 'nlp'
  | 'machine-learning'
  | 'recommendation-engine'
  | 'rule-engine'
  | 'rule-engine-mobile'
  | 'dashu'
  | 'county-governance'
  | 'public-trend'
  | 'persona-analysis'
  | 'traffic-forecast';
