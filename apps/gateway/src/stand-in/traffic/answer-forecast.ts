import type { OperationInput, TrafficForecast, TrafficForecastRequest } from '@dataplus/service-schemas';
import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { StandInCall } from '../stand-in-call.ts';
import { Forecaster } from './forecaster.ts';
import { Observations } from './observe.ts';
import { roadsOf } from './road-network.ts';

/** A live picture comes every five seconds. */
const pictureMilliseconds = 5_000;
const seed = 'dataplus';

const observations = new Observations(seed);
const forecaster = new Forecaster(observations);

/** The answer of 路况预测 for the invented roads: real forecasts, made with the gateway's clock. */
export function answerForecast({ now, requestId }: StandInCall, { body }: OperationInput): Record<string, unknown> {
  const request = body as TrafficForecastRequest;
  return { code: 'SUCCESS', request_id: requestId, forecast: forecastOf(request, now) };
}

/** The forecast for an area at an instant, in milliseconds. */
export function forecastOf(request: TrafficForecastRequest, now: number): TrafficForecast {
  const { area, source, horizons, roadClasses, segments } = request;
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
