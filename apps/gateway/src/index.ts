export { errorCatalogue, type ErrorExplanation } from './errors/error-catalogue.ts';
export { GatewayError, type Fault, type GatewayErrorCode, type GatewayErrorDetails } from './errors/gateway-error.ts';
