import * as z from 'zod/mini';
import { exact, type Schema } from '../../schema.ts';

/** 高速, 国道, 城市快速路, 地面主要道路 (V-17.1). */
export type RoadClass = 'motorway' | 'national-road' | 'urban-expressway' | 'main-road';

/** Checks a {@link RoadClass}. */
export const roadClass: Schema<RoadClass> = exact(
  z.enum(['motorway', 'national-road', 'urban-expressway', 'main-road']),
);

/** How well traffic flows. The words are ours. */
export type Congestion = 'free' | 'slow' | 'congested' | 'blocked';

/** Checks a {@link Congestion}. */
export const congestion: Schema<Congestion> = exact(z.enum(['free', 'slow', 'congested', 'blocked']));

/** Minutes ahead: every fifth of the coming hour (V-17.1). */
export type Horizon = 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60;

/** Checks a {@link Horizon}. */
export const horizon: Schema<Horizon> = exact(z.literal([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]));

/** Speed in whole kilometres an hour. Whole, so that accuracies can be computed exactly. */
export const speed: Schema<number> = exact(z.int().check(z.minimum(0), z.maximum(300)));

/** Navigation data alone, with the police's own data, or with mobile phone signalling (V-17.2). */
export type TrafficSource = 'navigation' | 'navigation-and-police' | 'navigation-and-signalling';

/** Checks a {@link TrafficSource}. */
export const trafficSource: Schema<TrafficSource> = exact(
  z.enum(['navigation', 'navigation-and-police', 'navigation-and-signalling']),
);
