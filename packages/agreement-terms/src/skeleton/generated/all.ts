// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { AnySkeleton } from '../skeleton.ts';
import { platform } from './platform.ts';
import { maxcompute } from './maxcompute.ts';
import { ruleEngine } from './rule-engine.ts';
import { ruleEngineMobileBeta } from './rule-engine-mobile-beta.ts';
import { recommendationEngine } from './recommendation-engine.ts';
import { dashu } from './dashu.ts';
import { datav } from './datav.ts';
import { marketVendor } from './market-vendor.ts';
import { machineTranslationBeta } from './machine-translation-beta.ts';
import { ecommerceImage } from './ecommerce-image.ts';
import { faceRecognition } from './face-recognition.ts';
import { imageAnalysis } from './image-analysis.ts';
import { speech } from './speech.ts';
import { ocr } from './ocr.ts';
import { countyGovernance } from './county-governance.ts';
import { experienceHall } from './experience-hall.ts';
import { personaAnalysis } from './persona-analysis.ts';
import { streamCompute } from './stream-compute.ts';
import { publicTrend } from './public-trend.ts';

/** The skeletons of all nineteen agreements, in the order of the print. */
export const skeletons: readonly AnySkeleton[] = [
  platform,
  maxcompute,
  ruleEngine,
  ruleEngineMobileBeta,
  recommendationEngine,
  dashu,
  datav,
  marketVendor,
  machineTranslationBeta,
  ecommerceImage,
  faceRecognition,
  imageAnalysis,
  speech,
  ocr,
  countyGovernance,
  experienceHall,
  personaAnalysis,
  streamCompute,
  publicTrend,
];
