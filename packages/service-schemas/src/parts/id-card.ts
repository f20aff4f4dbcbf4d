import * as z from 'zod/mini';
import { exact, type Schema } from '../schema.ts';
import { nonEmptyText } from './text.ts';
import { compactDate } from './time.ts';

/** A point of the picture, in pixels. */
export interface Point {
  x: number;
  y: number;
}

const point: Schema<Point> = exact(z.object({ x: z.number(), y: z.number() }));

/** The front of an identity card (V-6.5). */
export interface IdCardFront {
  success: true;
  name: string;
  sex: string;
  nationality: string;
  /** `yyyyMMdd`. */
  birth: string;
  address: string;
  /** Number of the card. */
  num: string;
  /** The `configure` of the request. */
  config_str: string;
  request_id: string;
  face_rect?: { angle: number; center: Point; size: { width: number; height: number } } | undefined;
  face_rect_vertices?: Point[] | undefined;
}

/** The back of an identity card (V-6.5). */
export interface IdCardBack {
  success: true;
  /** Authority that issued it. */
  issue: string;
  /** `yyyyMMdd`. */
  start_date: string;
  /** `yyyyMMdd`, or 长期 for a card without end. */
  end_date: string;
  config_str: string;
  request_id: string;
}

/** One side of an identity card. */
export type IdCardResult = IdCardFront | IdCardBack;

/** Checks a {@link IdCardResult}. */
export const idCardResult: Schema<IdCardResult> = exact(
  z.union([
    z.object({
      success: z.literal(true),
      name: nonEmptyText,
      sex: nonEmptyText,
      nationality: nonEmptyText,
      birth: compactDate,
      address: nonEmptyText,
      num: nonEmptyText,
      config_str: z.string(),
      request_id: nonEmptyText,
      face_rect: z.optional(
        z.object({ angle: z.number(), center: point, size: z.object({ width: z.number(), height: z.number() }) }),
      ),
      face_rect_vertices: z.optional(z.array(point)),
    }),
    z.object({
      success: z.literal(true),
      issue: nonEmptyText,
      start_date: compactDate,
      end_date: z.string().check(z.regex(/^(?:\d{8}|长期)$/u)),
      config_str: z.string(),
      request_id: nonEmptyText,
    }),
  ]),
);
