export { clauseOf, clausesOf, type Clause } from './clauses.ts';
export {
  agreementIds,
  countyGovernance,
  dashu,
  datav,
  ecommerceImage,
  experienceHall,
  faceRecognition,
  imageAnalysis,
  machineTranslationBeta,
  marketVendor,
  maxcompute,
  ocr,
  personaAnalysis,
  platform,
  publicTrend,
  recommendationEngine,
  ruleEngine,
  ruleEngineMobileBeta,
  skeletons,
  speech,
  streamCompute,
} from './generated/skeletons.ts';
export { manifest } from './generated/manifest.ts';
export { checkManifest, rowsDigest, textDigest, type Manifest, type ManifestCheck } from './manifest.ts';
export type { AgreementId, AnySkeleton, ClauseId, ClauseRow, Skeleton } from './skeleton.ts';
