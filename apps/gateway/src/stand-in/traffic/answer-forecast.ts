import type { OperationInput, TrafficForecast, TrafficForecastRequest } from '@dataplus/service-schemas';
import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { SeededCall } from '../stand-in-call.ts';
import { Forecaster } from './forecaster.ts';
import { Observations } from './observe.ts';
import { roadsOf } from './road-network.ts';

/** A live picture comes every five seconds. */
const pictureMilliseconds = 5_000;

/** Forecasters by their seed; they remember what they have looked up. */
const forecasters = new Map<string, Forecaster>();

/** The answer of 路况预测 for the invented roads: real forecasts, made with the gateway's clock. */
export function answerForecast(
  { seed, now, requestId }: SeededCall,
  { body }: OperationInput,
): Record<string, unknown> {
  const request = body as TrafficForecastRequest;
  return { code: 'SUCCESS', request_id: requestId, forecast: forecastOf(seed, request, now) };
}

/** The forecast for an area at an instant, in milliseconds. */
export function forecastOf(seed: string, request: TrafficForecastRequest, now: number): TrafficForecast {
  const { area, source, horizons, roadClasses, segments } = request;
  const forecaster = forecasterOf(seed);
  const basedOn = now - (now % pictureMilliseconds);
  const roads = roadsOf(seed, area).filter(
    ({ segment, roadClass }) => (roadClasses?.includes(roadClass) ?? true) && (segments?.includes(segment) ?? true),
  );
  return {
    area,
    source,
    basedOn: textOfInstant(basedOn),
    madeAt: textOfInstant(now),
    segments: roads.map((road) => forecaster.forecast(area, road, basedOn, horizons)),
  };
}

function forecasterOf(seed: string): Forecaster {
  let forecaster = forecasters.get(seed);
  if (forecaster === undefined) {
    forecaster = new Forecaster(new Observations(seed));
    forecasters.set(seed, forecaster);
  }
  return forecaster;
}
