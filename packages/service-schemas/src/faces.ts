import { ServiceSchemasError } from './errors.ts';
import type { FaceAttributeResponse } from './operations/face-attribute.ts';
import type { FaceDetectResponse } from './operations/face-detect.ts';

/** One face; lengths in pixels, angles in degrees. */
export interface Face {
  readonly rectangle: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly probability: number;
  readonly pose: { readonly yaw: number; readonly pitch: number; readonly roll: number };
  readonly landmarks: readonly { readonly x: number; readonly y: number }[];
  readonly irises: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Only in answers of `face.attribute`. */
  readonly attributes?: {
    readonly sex: 'female' | 'male';
    readonly age: number;
    readonly smiling: boolean;
    readonly glasses: boolean;
    /** Numbers that describe the face. */
    readonly features: readonly number[];
  };
}

/**
 * Takes the flat lists of a face answer apart: one object per face, in the order of the answer (V-4.4, V-4.5).
 *
 * Throws `inconsistent-faces` if a list has not the length that `face_num` asks for.
 *
 * @example
 * ```ts
 * import { splitFaces, type FaceDetectResponse } from '@dataplus/service-schemas';
 *
 * const answer: FaceDetectResponse = {
 *   errno: 0,
 *   request_id: 'r-1',
 *   face_num: 1,
 *   face_rect: [10, 20, 30, 40],
 *   face_prob: [0.99],
 *   pose: [0, 0, 0],
 *   landmark_num: 1,
 *   landmark: [12, 25],
 *   iris: [1, 2, 3, 4, 5, 6],
 * };
 * console.log(splitFaces(answer)[0]?.rectangle.width); // 30
 * ```
 */
export function splitFaces(answer: FaceDetectResponse | FaceAttributeResponse): readonly Face[] {
  const part = (name: string, values: readonly number[], size: number): readonly (readonly number[])[] =>
    chunks({ name, values, size, count: answer.face_num });
  const rectangles = part('face_rect', answer.face_rect, 4);
  const probabilities = part('face_prob', answer.face_prob, 1);
  const poses = part('pose', answer.pose, 3);
  const landmarks = part('landmark', answer.landmark, 2 * answer.landmark_num);
  const irises = part('iris', answer.iris, 6);
  const attributes = 'gender' in answer ? attributesOf(answer, part) : [];
  return rectangles.map(([left = 0, top = 0, width = 0, height = 0], index) => {
    const [yaw = 0, pitch = 0, roll = 0] = poses[index] ?? [];
    return {
      rectangle: { left, top, width, height },
      probability: probabilities[index]?.[0] ?? 0,
      pose: { yaw, pitch, roll },
      landmarks: groups(landmarks[index] ?? [], 2).map(([x = 0, y = 0]) => ({ x, y })),
      irises: groups(irises[index] ?? [], 3).map(([x = 0, y = 0, radius = 0]) => ({ x, y, radius })),
      ...(attributes[index] && { attributes: attributes[index] }),
    };
  });
}

type Part = (name: string, values: readonly number[], size: number) => readonly (readonly number[])[];

function attributesOf(answer: FaceAttributeResponse, part: Part): readonly NonNullable<Face['attributes']>[] {
  const sexes = part('gender', answer.gender, 1);
  const ages = part('age', answer.age, 1);
  const expressions = part('expression', answer.expression, 1);
  const glasses = part('glass', answer.glass, 1);
  return part('dense_fea', answer.dense_fea, answer.dense_fea_len).map((features, index) => ({
    sex: sexes[index]?.[0] === 1 ? 'male' : 'female',
    age: ages[index]?.[0] ?? 0,
    smiling: expressions[index]?.[0] === 1,
    glasses: glasses[index]?.[0] === 1,
    features,
  }));
}

interface FlatList {
  readonly name: string;
  readonly values: readonly number[];
  readonly size: number;
  readonly count: number;
}

function chunks({ name, values, size, count }: FlatList): readonly (readonly number[])[] {
  if (values.length !== size * count) {
    throw new ServiceSchemasError(
      'inconsistent-faces',
      `${name} has ${values.length} numbers where ${count} faces ask for ${size * count}: look at the raw answer.`,
      { details: { list: name, length: values.length, expected: size * count } },
    );
  }
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

function groups(values: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: values.length / size }, (_, index) => values.slice(index * size, (index + 1) * size));
}
