import { fluentdConfiguration } from '../solutions/integration/collector.ts';
import { odpsWriterParameter, dataxJob } from '../solutions/integration/datax-job.ts';
import { dataxReader } from '../solutions/integration/datax-reader.ts';
import { trafficForecastRequest, trafficForecast } from '../solutions/traffic/forecast.ts';
import { trafficObservation } from '../solutions/traffic/observation.ts';
import { roadClass, congestion, horizon, speed, trafficSource } from '../solutions/traffic/road.ts';
import type { AnySchema } from '../schema.ts';

/** Documents of the solutions. */
export const solutionSchemas: Readonly<Record<string, AnySchema>> = {
  Congestion: congestion,
  DataxJob: dataxJob,
  DataxReader: dataxReader,
  FluentdConfiguration: fluentdConfiguration,
  Horizon: horizon,
  OdpsWriterParameter: odpsWriterParameter,
  RoadClass: roadClass,
  Speed: speed,
  TrafficForecast: trafficForecast,
  TrafficForecastRequest: trafficForecastRequest,
  TrafficObservation: trafficObservation,
  TrafficSource: trafficSource,
};
