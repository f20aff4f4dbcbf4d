import { codeFailureBody } from '../failures/code.ts';
import { errnoFailureBody } from '../failures/errno.ts';
import { speechFailure } from '../failures/error-code.ts';
import { successFlagFailureBody } from '../failures/success-flag.ts';
import { analyzeGoodsImageResponse } from '../operations/analyze-goods-image.ts';
import { analyzePersonaRequest, analyzePersonaResponse } from '../operations/analyze-persona.ts';
import { askQuestionRequest, askQuestionResponse } from '../operations/ask-question.ts';
import { computeRecommendationsRequest } from '../operations/compute-recommendations.ts';
import { countyIndicatorsRequest, countyIndicatorsResponse } from '../operations/county-indicators.ts';
import { createTranscriptionRequest, createTranscriptionResponse } from '../operations/create-transcription.ts';
import { evaluateRulesRequest, evaluateRulesResponse } from '../operations/evaluate-rules.ts';
import { faceAttributeResponse } from '../operations/face-attribute.ts';
import { faceDetectResponse } from '../operations/face-detect.ts';
import { faceVerifyRequest, faceVerifyResponse } from '../operations/face-verify.ts';
import { findEntitiesRequest } from '../operations/find-entities.ts';
import { forecastTrafficResponse } from '../operations/forecast-traffic.ts';
import { getTranscriptionResponse } from '../operations/get-transcription.ts';
import { imageUploadResponse } from '../operations/image-upload.ts';
import { measureRecommendationsRequest } from '../operations/measure-recommendations.ts';
import { businessLicence } from '../operations/ocr-business-licence.ts';
import { prepareRecommendationDataRequest } from '../operations/prepare-recommendation-data.ts';
import { publishRuleSetRequest, publishRuleSetResponse } from '../operations/publish-rule-set.ts';
import { queryTrendRequest, queryTrendResponse } from '../operations/query-trend.ts';
import { recognizeSpeechQuery, audioContentType, recognizeSpeechResponse } from '../operations/recognize-speech.ts';
import { recommendQuery, recommendResponse } from '../operations/recommend.ts';
import { recommendationStatusQuery } from '../operations/recommendation-status.ts';
import { runReportRequest, runReportResponse } from '../operations/run-report.ts';
import { selectAudienceRequest, selectAudienceResponse } from '../operations/select-audience.ts';
import { synthesizeSpeechQuery } from '../operations/synthesize-speech.ts';
import { translateTextRequest, translateTextResponse } from '../operations/translate-text.ts';
import { uploadLogsQuery, logRecord, uploadLogsRequest, uploadLogsResponse } from '../operations/upload-logs.ts';
import { envelope, envelopeAnswer } from '../parts/envelope.ts';
import { idCardResult } from '../parts/id-card.ts';
import { imageTagsResponse } from '../parts/image-service.ts';
import { imageSource } from '../parts/image-source.ts';
import { nlpTextRequest, nlpResponse } from '../parts/nlp-service.ts';
import { ocrRequest, licenceResult } from '../parts/ocr-service.ts';
import { recommendationTaskAnswer } from '../parts/recommendation-service.ts';
import { factValue, condition, rule } from '../parts/rule.ts';
import { vocabulary, vocabularyAnswer } from '../parts/vocabulary.ts';
import type { AnySchema } from '../schema.ts';

/** Requests, answers and failures of the operations. */
export const operationSchemas: Readonly<Record<string, AnySchema>> = {
  AnalyzeGoodsImageResponse: analyzeGoodsImageResponse,
  AnalyzePersonaRequest: analyzePersonaRequest,
  AnalyzePersonaResponse: analyzePersonaResponse,
  AskQuestionRequest: askQuestionRequest,
  AskQuestionResponse: askQuestionResponse,
  AudioContentType: audioContentType,
  BusinessLicence: businessLicence,
  CodeFailure: codeFailureBody,
  ComputeRecommendationsRequest: computeRecommendationsRequest,
  Condition: condition,
  CountyIndicatorsRequest: countyIndicatorsRequest,
  CountyIndicatorsResponse: countyIndicatorsResponse,
  CreateTranscriptionRequest: createTranscriptionRequest,
  CreateTranscriptionResponse: createTranscriptionResponse,
  Envelope: envelope,
  EnvelopeAnswer: envelopeAnswer,
  ErrnoFailure: errnoFailureBody,
  EvaluateRulesRequest: evaluateRulesRequest,
  EvaluateRulesResponse: evaluateRulesResponse,
  FaceAttributeResponse: faceAttributeResponse,
  FaceDetectResponse: faceDetectResponse,
  FaceVerifyRequest: faceVerifyRequest,
  FaceVerifyResponse: faceVerifyResponse,
  FactValue: factValue,
  FindEntitiesRequest: findEntitiesRequest,
  ForecastTrafficResponse: forecastTrafficResponse,
  GetTranscriptionResponse: getTranscriptionResponse,
  IdCardResult: idCardResult,
  ImageSource: imageSource,
  ImageTagsResponse: imageTagsResponse,
  ImageUploadResponse: imageUploadResponse,
  LicenceResult: licenceResult,
  LogRecord: logRecord,
  MeasureRecommendationsRequest: measureRecommendationsRequest,
  NlpResponse: nlpResponse,
  NlpTextRequest: nlpTextRequest,
  OcrRequest: ocrRequest,
  PrepareRecommendationDataRequest: prepareRecommendationDataRequest,
  PublishRuleSetRequest: publishRuleSetRequest,
  PublishRuleSetResponse: publishRuleSetResponse,
  QueryTrendRequest: queryTrendRequest,
  QueryTrendResponse: queryTrendResponse,
  RecognizeSpeechQuery: recognizeSpeechQuery,
  RecognizeSpeechResponse: recognizeSpeechResponse,
  RecommendQuery: recommendQuery,
  RecommendResponse: recommendResponse,
  RecommendationStatusQuery: recommendationStatusQuery,
  RecommendationTaskAnswer: recommendationTaskAnswer,
  Rule: rule,
  RunReportRequest: runReportRequest,
  RunReportResponse: runReportResponse,
  SelectAudienceRequest: selectAudienceRequest,
  SelectAudienceResponse: selectAudienceResponse,
  SpeechFailure: speechFailure,
  SuccessFlagFailure: successFlagFailureBody,
  SynthesizeSpeechQuery: synthesizeSpeechQuery,
  TranslateTextRequest: translateTextRequest,
  TranslateTextResponse: translateTextResponse,
  UploadLogsQuery: uploadLogsQuery,
  UploadLogsRequest: uploadLogsRequest,
  UploadLogsResponse: uploadLogsResponse,
  Vocabulary: vocabulary,
  VocabularyAnswer: vocabularyAnswer,
};
