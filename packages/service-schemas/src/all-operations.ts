import type { AnyOperation } from './operation.ts';
import { analyzeGoodsImage } from './operations/analyze-goods-image.ts';
import { analyzePersona } from './operations/analyze-persona.ts';
import { apiGet, apiDelete, apiPost, apiPut } from './operations/api-call.ts';
import { askQuestion } from './operations/ask-question.ts';
import { computeRecommendations } from './operations/compute-recommendations.ts';
import { countyIndicators } from './operations/county-indicators.ts';
import { createTranscription } from './operations/create-transcription.ts';
import { createVocabulary } from './operations/create-vocabulary.ts';
import { deleteVocabulary } from './operations/delete-vocabulary.ts';
import { evaluateRules } from './operations/evaluate-rules.ts';
import { faceAnalyse } from './operations/face-analyse.ts';
import { faceAttribute } from './operations/face-attribute.ts';
import { faceDetect } from './operations/face-detect.ts';
import { faceVerify } from './operations/face-verify.ts';
import { findEntities } from './operations/find-entities.ts';
import { forecastTraffic } from './operations/forecast-traffic.ts';
import { getTranscription } from './operations/get-transcription.ts';
import { getVocabulary } from './operations/get-vocabulary.ts';
import { imagePorn } from './operations/image-porn.ts';
import { imageScene } from './operations/image-scene.ts';
import { imageTag } from './operations/image-tag.ts';
import { imageUpload } from './operations/image-upload.ts';
import { measureRecommendations } from './operations/measure-recommendations.ts';
import { ocrBusinessLicence } from './operations/ocr-business-licence.ts';
import { ocrDrivingLicence } from './operations/ocr-driving-licence.ts';
import { ocrIdCardByAppCode } from './operations/ocr-id-card-by-app-code.ts';
import { ocrIdCard } from './operations/ocr-id-card.ts';
import { ocrVehicleLicence } from './operations/ocr-vehicle-licence.ts';
import { predictOnline } from './operations/predict-online.ts';
import { prepareRecommendationData } from './operations/prepare-recommendation-data.ts';
import { publishRuleSet } from './operations/publish-rule-set.ts';
import { queryTrend } from './operations/query-trend.ts';
import { recognizeSpeech } from './operations/recognize-speech.ts';
import { recommend } from './operations/recommend.ts';
import { recommendationStatus } from './operations/recommendation-status.ts';
import { runReport } from './operations/run-report.ts';
import { segmentWords } from './operations/segment-words.ts';
import { selectAudience } from './operations/select-audience.ts';
import { synthesizeSpeech } from './operations/synthesize-speech.ts';
import { tagWords } from './operations/tag-words.ts';
import { translateText } from './operations/translate-text.ts';
import { updateVocabulary } from './operations/update-vocabulary.ts';
import { uploadLogs } from './operations/upload-logs.ts';

/** Every operation, by id. Importing this imports all of them: a client needs only those that it calls. */
export const allOperations: readonly AnyOperation[] = [
  countyIndicators,
  runReport,
  analyzeGoodsImage,
  faceAnalyse,
  faceAttribute,
  faceDetect,
  faceVerify,
  imagePorn,
  imageScene,
  imageTag,
  imageUpload,
  predictOnline,
  translateText,
  findEntities,
  segmentWords,
  tagWords,
  ocrBusinessLicence,
  ocrDrivingLicence,
  ocrIdCard,
  ocrIdCardByAppCode,
  ocrVehicleLicence,
  apiDelete,
  apiGet,
  apiPost,
  apiPut,
  analyzePersona,
  queryTrend,
  computeRecommendations,
  measureRecommendations,
  prepareRecommendationData,
  recommend,
  recommendationStatus,
  uploadLogs,
  selectAudience,
  evaluateRules,
  publishRuleSet,
  askQuestion,
  createTranscription,
  createVocabulary,
  deleteVocabulary,
  getTranscription,
  getVocabulary,
  recognizeSpeech,
  synthesizeSpeech,
  updateVocabulary,
  forecastTraffic,
];
