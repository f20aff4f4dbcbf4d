// Shapes and validation
export { exact } from './schema.ts';
export type { Schema, AnySchema, TypeOf, Filled } from './schema.ts';
export { validate } from './validate.ts';
export type { IssueCode, Issue, Validation } from './validate.ts';
export { validateInput } from './validate-input.ts';
export type {
  Dialect,
  Method,
  Bytes,
  OperationInput,
  RequestBody,
  ResponseBody,
  Limits,
  Progress,
  AnyOperation,
  Operation,
  InputOf,
  OutputOf,
  OperationTypes,
  InputParts,
  BodyPart,
  OutputPart,
} from './operation.ts';
export type { BusinessError, FailureCode, ReceivedAnswer, Failure } from './failure.ts';
export type { Origin, Confidence, Provenance } from './provenance.ts';
export type { ServiceId } from './service-id.ts';
export { ServiceSchemasError } from './errors.ts';
export type { ServiceSchemasErrorCode } from './errors.ts';

// Errors
export { errorCatalogue } from './error-catalogue.ts';
export type { ErrorExplanation } from './error-catalogue.ts';

// Values
export { httpUrl, base64, identifier } from './parts/text.ts';
export { instant, calendarDate, compactDate } from './parts/time.ts';
export type { Instant, CalendarDate } from './parts/time.ts';
export { decimal, decimalQuantity, money, exactNumber } from './parts/money.ts';
export type { Money, ExactNumber } from './parts/money.ts';
export { citation } from './parts/citation.ts';
export type { Citation } from './parts/citation.ts';

// Operations
export { allOperations } from './all-operations.ts';
export { analyzeGoodsImageResponse, analyzeGoodsImage } from './operations/analyze-goods-image.ts';
export type { AnalyzeGoodsImageResponse } from './operations/analyze-goods-image.ts';
export { analyzePersonaRequest, analyzePersonaResponse, analyzePersona } from './operations/analyze-persona.ts';
export type { AnalyzePersonaRequest, AnalyzePersonaResponse } from './operations/analyze-persona.ts';
export { apiGet, apiDelete, apiPost, apiPut } from './operations/api-call.ts';
export type { ApiPath, ApiQuery } from './operations/api-call.ts';
export { askQuestionRequest, askQuestionResponse, askQuestion } from './operations/ask-question.ts';
export type { AskQuestionRequest, AskQuestionResponse } from './operations/ask-question.ts';
export { computeRecommendationsRequest, computeRecommendations } from './operations/compute-recommendations.ts';
export type { ComputeRecommendationsRequest } from './operations/compute-recommendations.ts';
export { countyIndicatorsRequest, countyIndicatorsResponse, countyIndicators } from './operations/county-indicators.ts';
export type { CountyIndicatorsRequest, CountyIndicatorsResponse } from './operations/county-indicators.ts';
export {
  createTranscriptionRequest,
  createTranscriptionResponse,
  createTranscription,
} from './operations/create-transcription.ts';
export type {
  ValidTime,
  TranscriptionOptions,
  CreateTranscriptionRequest,
  CreateTranscriptionResponse,
} from './operations/create-transcription.ts';
export { createVocabulary } from './operations/create-vocabulary.ts';
export { deleteVocabulary } from './operations/delete-vocabulary.ts';
export { evaluateRulesRequest, evaluateRulesResponse, evaluateRules } from './operations/evaluate-rules.ts';
export type { EvaluateRulesRequest, EvaluateRulesResponse } from './operations/evaluate-rules.ts';
export { faceAnalyse } from './operations/face-analyse.ts';
export { faceAttributeRequest, faceAttributeResponse, faceAttribute } from './operations/face-attribute.ts';
export type { FaceAttributeRequest, FaceAttributeResponse } from './operations/face-attribute.ts';
export { faceDetectRequest, faceDetectResponse, faceDetect } from './operations/face-detect.ts';
export type { FaceDetectRequest, FaceDetectResponse } from './operations/face-detect.ts';
export { faceVerifyRequest, faceVerifyResponse, faceVerify } from './operations/face-verify.ts';
export type { FacesByUrl, FacesByContent, FaceVerifyRequest, FaceVerifyResponse } from './operations/face-verify.ts';
export { findEntitiesRequest, findEntities } from './operations/find-entities.ts';
export type { FindEntitiesRequest } from './operations/find-entities.ts';
export { forecastTrafficResponse, forecastTraffic } from './operations/forecast-traffic.ts';
export type { ForecastTrafficResponse } from './operations/forecast-traffic.ts';
export { getTranscriptionResponse, getTranscription } from './operations/get-transcription.ts';
export type { GetTranscriptionPath, GetTranscriptionResponse } from './operations/get-transcription.ts';
export { getVocabulary } from './operations/get-vocabulary.ts';
export { imagePorn } from './operations/image-porn.ts';
export { imageScene } from './operations/image-scene.ts';
export { imageTag } from './operations/image-tag.ts';
export { imageUploadResponse, imageUpload } from './operations/image-upload.ts';
export type {
  ImageUploadPath,
  ImageUploadQuery,
  ImageAnnotation,
  ImageUploadResponse,
} from './operations/image-upload.ts';
export { measureRecommendationsRequest, measureRecommendations } from './operations/measure-recommendations.ts';
export type { MeasureRecommendationsRequest } from './operations/measure-recommendations.ts';
export { businessLicence, ocrBusinessLicence } from './operations/ocr-business-licence.ts';
export type { BusinessLicence } from './operations/ocr-business-licence.ts';
export { ocrDrivingLicence } from './operations/ocr-driving-licence.ts';
export { ocrIdCardByAppCode } from './operations/ocr-id-card-by-app-code.ts';
export { ocrIdCard } from './operations/ocr-id-card.ts';
export { ocrVehicleLicence } from './operations/ocr-vehicle-licence.ts';
export { predictOnline } from './operations/predict-online.ts';
export type { PredictOnlinePath } from './operations/predict-online.ts';
export {
  prepareRecommendationDataRequest,
  prepareRecommendationData,
} from './operations/prepare-recommendation-data.ts';
export type { PrepareRecommendationDataRequest } from './operations/prepare-recommendation-data.ts';
export { publishRuleSetRequest, publishRuleSetResponse, publishRuleSet } from './operations/publish-rule-set.ts';
export type { PublishRuleSetRequest, PublishRuleSetResponse } from './operations/publish-rule-set.ts';
export { queryTrendRequest, queryTrendResponse, queryTrend } from './operations/query-trend.ts';
export type { QueryTrendRequest, QueryTrendResponse } from './operations/query-trend.ts';
export {
  recognizeSpeechQuery,
  audioContentType,
  recognizeSpeechResponse,
  recognizeSpeech,
} from './operations/recognize-speech.ts';
export type { RecognizeSpeechQuery, RecognizeSpeechResponse } from './operations/recognize-speech.ts';
export { recommendQuery, recommendResponse, recommend } from './operations/recommend.ts';
export type { RecommendQuery, RecommendResponse } from './operations/recommend.ts';
export { recommendationStatusQuery, recommendationStatus } from './operations/recommendation-status.ts';
export type { RecommendationStatusQuery } from './operations/recommendation-status.ts';
export { runReportRequest, runReportResponse, runReport } from './operations/run-report.ts';
export type { RunReportRequest, RunReportResponse } from './operations/run-report.ts';
export { segmentWords } from './operations/segment-words.ts';
export { selectAudienceRequest, selectAudienceResponse, selectAudience } from './operations/select-audience.ts';
export type { SelectAudienceRequest, SelectAudienceResponse } from './operations/select-audience.ts';
export { synthesizeSpeechQuery, synthesizeSpeech } from './operations/synthesize-speech.ts';
export type { SynthesizeSpeechQuery } from './operations/synthesize-speech.ts';
export { tagWords } from './operations/tag-words.ts';
export { translateTextRequest, translateTextResponse, translateText } from './operations/translate-text.ts';
export type { TranslateTextRequest, TranslateTextResponse } from './operations/translate-text.ts';
export { updateVocabulary } from './operations/update-vocabulary.ts';
export {
  uploadLogsQuery,
  logRecord,
  toLogLines,
  uploadLogsRequest,
  uploadLogsResponse,
  uploadLogs,
} from './operations/upload-logs.ts';
export type { UploadLogsQuery, LogRecord, UploadLogsRequest, UploadLogsResponse } from './operations/upload-logs.ts';

// What operations share
export { envelope, envelopeAnswer, toEnvelope, fromEnvelope } from './parts/envelope.ts';
export type { EnvelopeValue, Envelope, EnvelopeAnswer } from './parts/envelope.ts';
export { idCardResult } from './parts/id-card.ts';
export type { Point, IdCardFront, IdCardBack, IdCardResult } from './parts/id-card.ts';
export { imageTagsResponse } from './parts/image-service.ts';
export type { ImageTag, ImageTagsResponse } from './parts/image-service.ts';
export { imageSource } from './parts/image-source.ts';
export type { ImageByUrl, ImageByContent, ImageSource } from './parts/image-source.ts';
export { nlpTextRequest, nlpResponse } from './parts/nlp-service.ts';
export type { NlpPath, NlpTextRequest, NlpResponse } from './parts/nlp-service.ts';
export { ocrRequest, ocrConfigure, licenceResult } from './parts/ocr-service.ts';
export type { OcrRequest, LicenceResult } from './parts/ocr-service.ts';
export { recommendationTaskAnswer } from './parts/recommendation-service.ts';
export type { RecommendationTaskAnswer } from './parts/recommendation-service.ts';
export { factValue, condition, rule } from './parts/rule.ts';
export type { FactValue, Condition, Rule } from './parts/rule.ts';
export { vocabulary, vocabularyAnswer } from './parts/vocabulary.ts';
export type { Vocabulary, VocabularyPath, VocabularyAnswer } from './parts/vocabulary.ts';
export { codeFailureBody, codeFailure } from './failures/code.ts';
export type { CodeFailure } from './failures/code.ts';
export { errnoFailureBody, errnoFailure } from './failures/errno.ts';
export type { ErrnoFailure } from './failures/errno.ts';
export { speechFailure, errorCodeFailure } from './failures/error-code.ts';
export type { SpeechFailure } from './failures/error-code.ts';
export { plainTextFailure } from './failures/plain-text.ts';
export { statusFailure } from './failures/status.ts';
export { successFlagFailureBody, successFlagFailure } from './failures/success-flag.ts';
export type { SuccessFlagFailure } from './failures/success-flag.ts';
export { splitFaces } from './faces.ts';
export type { Face } from './faces.ts';

// Routes
export { buildRoutes } from './routes/build-routes.ts';
export type { Route } from './routes/build-routes.ts';
export type { PatternSegment } from './routes/path-pattern.ts';
export { matchRoute } from './routes/match-route.ts';
export type { RouteMatch } from './routes/match-route.ts';
export { readQuery } from './routes/read-query.ts';

// Catalogue
export { catalogue } from './catalogue/catalogue.ts';
export type { CatalogueFamily, ChargeStatus, CatalogueFacts, CatalogueEntry } from './catalogue/entry.ts';
export { agreementOf } from './catalogue/agreements.ts';
export type { AgreementId } from './catalogue/agreements.ts';
export { headings } from './catalogue/headings.ts';
export type { Heading } from './catalogue/headings.ts';
export { neighbours } from './catalogue/neighbours.ts';

// Entities
export { realNameStatus, mainAccount, accessKey } from './entities/account.ts';
export type { RealNameStatus, MainAccount, AccessKey } from './entities/account.ts';
export { betaApplication } from './entities/beta-application.ts';
export type { BetaApplication } from './entities/beta-application.ts';
export { billLine, bill } from './entities/bill.ts';
export type { BillLine, Bill } from './entities/bill.ts';
export { order } from './entities/order.ts';
export type { OrderType, OrderState, Order } from './entities/order.ts';
export { organization, subAccount, memberSync, memberLoginLink } from './entities/organization.ts';
export type { Organization, SubAccount, MemberSync, MemberLoginLink } from './entities/organization.ts';
export { cardIndicator, productCard } from './entities/product-card.ts';
export type { CardAction, CardIndicator, ProductCard } from './entities/product-card.ts';
export { projectRole, projectMember, projectSpace } from './entities/project-space.ts';
export type { ProjectRole, ProjectMember, ProjectSpace } from './entities/project-space.ts';
export { subscription } from './entities/subscription.ts';
export type { Subscription } from './entities/subscription.ts';
export { usageRecord } from './entities/usage-record.ts';
export type { UsageKind, UsageRecord } from './entities/usage-record.ts';

// Market
export { marketPrice, dataService, listingReview } from './market/data-service.ts';
export type { MarketPrice, DataService, ListingReview } from './market/data-service.ts';
export { depositMovement, deposit } from './market/deposit.ts';
export type { DepositMovement, Deposit } from './market/deposit.ts';
export { sale, refund } from './market/sale.ts';
export type { Sale, Refund } from './market/sale.ts';
export { marketSettlement } from './market/settlement.ts';
export type { MarketSettlement } from './market/settlement.ts';
export { marketCategory, studio } from './market/studio.ts';
export type { MarketCategory, Studio } from './market/studio.ts';
export { vendorDocument, vendorApplication, vendor } from './market/vendor.ts';
export type { VendorDocument, VendorApplication, Vendor } from './market/vendor.ts';

// Solutions
export { agileBiPipeline, agileBiAnswers, planAgileBi } from './solutions/agile-bi/pipeline.ts';
export type { AgileBiStageId, AgileBiStage, AgileBiNeed, AgileBiPlan } from './solutions/agile-bi/pipeline.ts';
export { buildDataxJob } from './solutions/integration/build-datax-job.ts';
export type { IntegrationTarget } from './solutions/integration/build-datax-job.ts';
export { buildFluentd, fluentdText } from './solutions/integration/build-fluentd.ts';
export { buildFlume } from './solutions/integration/build-flume.ts';
export { fluentdConfiguration } from './solutions/integration/collector.ts';
export type { TailSource, OdpsTagTable, FluentdConfiguration, LogSource } from './solutions/integration/collector.ts';
export { odpsWriterParameter, dataxJob } from './solutions/integration/datax-job.ts';
export type { OdpsWriterParameter, DataxJob } from './solutions/integration/datax-job.ts';
export { dataxReader } from './solutions/integration/datax-reader.ts';
export type {
  DatabaseReaderParameter,
  FileColumn,
  FileColumnType,
  TextFileReaderParameter,
  HdfsReaderParameter,
  DatabaseReaderName,
  DataxReader,
} from './solutions/integration/datax-reader.ts';
export { maxcomputeEndpoints } from './solutions/integration/endpoints.ts';
export { planDataIntegration } from './solutions/integration/plan.ts';
export type { IntegrationRequest, IntegrationPlan } from './solutions/integration/plan.ts';
export { integrationTable } from './solutions/integration/table.ts';
export type {
  IntegrationSource,
  IntegrationNetwork,
  IntegrationTool,
  IntegrationGrant,
  ToolSteps,
  IntegrationStep,
  IntegrationRow,
} from './solutions/integration/table.ts';
export { requiredAccuracy, forecastAccuracy } from './solutions/traffic/forecast-accuracy.ts';
export type {
  AccuracyReading,
  ForecastAccuracyOptions,
  ForecastAccuracy,
} from './solutions/traffic/forecast-accuracy.ts';
export { trafficForecastRequest, trafficForecast } from './solutions/traffic/forecast.ts';
export type { TrafficForecastRequest, SegmentForecast, TrafficForecast } from './solutions/traffic/forecast.ts';
export { freshnessLimit, isFresh } from './solutions/traffic/is-fresh.ts';
export { trafficObservation } from './solutions/traffic/observation.ts';
export type {
  NavigationObservation,
  PoliceObservation,
  SignallingObservation,
  TrafficObservation,
} from './solutions/traffic/observation.ts';
export { roadClass, congestion, horizon, speed, trafficSource } from './solutions/traffic/road.ts';
export type { RoadClass, Congestion, Horizon, TrafficSource } from './solutions/traffic/road.ts';

// Names
export { schemas } from './schemas/schemas.ts';
export { schemaProvenance } from './schemas/provenance.ts';
