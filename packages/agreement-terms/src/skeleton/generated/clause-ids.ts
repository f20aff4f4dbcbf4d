// Written by scripts/write_skeleton.py. Do not edit: an edited hash fails the manifest check.
import type { PlatformClauseId } from './platform.ts';
import type { MaxcomputeClauseId } from './maxcompute.ts';
import type { RuleEngineClauseId } from './rule-engine.ts';
import type { RuleEngineMobileBetaClauseId } from './rule-engine-mobile-beta.ts';
import type { RecommendationEngineClauseId } from './recommendation-engine.ts';
import type { DashuClauseId } from './dashu.ts';
import type { DatavClauseId } from './datav.ts';
import type { MarketVendorClauseId } from './market-vendor.ts';
import type { MachineTranslationBetaClauseId } from './machine-translation-beta.ts';
import type { EcommerceImageClauseId } from './ecommerce-image.ts';
import type { FaceRecognitionClauseId } from './face-recognition.ts';
import type { ImageAnalysisClauseId } from './image-analysis.ts';
import type { SpeechClauseId } from './speech.ts';
import type { OcrClauseId } from './ocr.ts';
import type { CountyGovernanceClauseId } from './county-governance.ts';
import type { ExperienceHallClauseId } from './experience-hall.ts';
import type { PersonaAnalysisClauseId } from './persona-analysis.ts';
import type { StreamComputeClauseId } from './stream-compute.ts';
import type { PublicTrendClauseId } from './public-trend.ts';

/** Agreement id to the union of its clause ids. */
export interface ClauseIdsOfAgreement {
  'platform': PlatformClauseId;
  'maxcompute': MaxcomputeClauseId;
  'rule-engine': RuleEngineClauseId;
  'rule-engine-mobile-beta': RuleEngineMobileBetaClauseId;
  'recommendation-engine': RecommendationEngineClauseId;
  'dashu': DashuClauseId;
  'datav': DatavClauseId;
  'market-vendor': MarketVendorClauseId;
  'machine-translation-beta': MachineTranslationBetaClauseId;
  'ecommerce-image': EcommerceImageClauseId;
  'face-recognition': FaceRecognitionClauseId;
  'image-analysis': ImageAnalysisClauseId;
  'speech': SpeechClauseId;
  'ocr': OcrClauseId;
  'county-governance': CountyGovernanceClauseId;
  'experience-hall': ExperienceHallClauseId;
  'persona-analysis': PersonaAnalysisClauseId;
  'stream-compute': StreamComputeClauseId;
  'public-trend': PublicTrendClauseId;
}
