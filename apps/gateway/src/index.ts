export { errorCatalogue, type ErrorExplanation } from './errors/error-catalogue.ts';
export { GatewayError, type Fault, type GatewayErrorCode, type GatewayErrorDetails } from './errors/gateway-error.ts';
export type { ClockChoice, Configuration, LogLevel } from './config/configuration.ts';
export { readConfiguration } from './config/read-configuration.ts';
export type { ConfigurationSources } from './config/read-sources.ts';
