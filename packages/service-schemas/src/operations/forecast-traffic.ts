import * as z from 'zod/mini';
import { ourDesign, success } from '../parts/our-design.ts';
import {
  trafficForecast,
  trafficForecastRequest,
  type TrafficForecast,
  type TrafficForecastRequest,
} from '../solutions/traffic/forecast.ts';
import { exact, type Schema } from '../schema.ts';
import type { Operation } from '../operation.ts';

/** The forecast that was asked for. */
export interface ForecastTrafficResponse {
  code: 'SUCCESS';
  request_id: string;
  forecast: TrafficForecast;
}

/** Checks a {@link ForecastTrafficResponse}. */
export const forecastTrafficResponse: Schema<ForecastTrafficResponse> = exact(
  z.object({ ...success, forecast: trafficForecast }),
);

/**
 * Asks for the traffic of the coming hour. Our own design (V-10.10).
 *
 * @example
 * ```ts
 * import { forecastTraffic, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { body: { area: 'hangzhou', source: 'navigation', horizons: [5, 60] } };
 * console.log(validateInput(forecastTraffic, input).ok); // true
 * ```
 */
export const forecastTraffic: Operation<{ body: TrafficForecastRequest }, ForecastTrafficResponse> = {
  ...ourDesign,
  service: 'traffic-forecast',
  id: 'traffic-forecast.forecast',
  summary: 'Forecast the traffic of the coming hour',
  path: '/{org_code}/traffic/forecast',
  input: { body: { encoding: 'json', mediaType: 'application/json', schema: trafficForecastRequest } },
  output: { encoding: 'json', schema: forecastTrafficResponse },
  section: 'V-10.10',
};
