// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { AgreementId } from '../skeleton.ts';

/** The ids of the nineteen agreements, in the order of the print. */
export const agreementIds: readonly AgreementId[] = [
  'platform',
  'maxcompute',
  'rule-engine',
  'rule-engine-mobile-beta',
  'recommendation-engine',
  'dashu',
  'datav',
  'market-vendor',
  'machine-translation-beta',
  'ecommerce-image',
  'face-recognition',
  'image-analysis',
  'speech',
  'ocr',
  'county-governance',
  'experience-hall',
  'persona-analysis',
  'stream-compute',
  'public-trend',
];
