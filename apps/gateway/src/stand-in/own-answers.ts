import type { OperationInput } from '@dataplus/service-schemas';
import type { Random } from './random.ts';
import type { SeededCall } from './stand-in-call.ts';
import { answerForecast } from './traffic/answer-forecast.ts';
import { tone } from './wav.ts';

/** Members of an answer that belong together, or follow from the input. They take the place of what was generated. */
export type OwnAnswer = (call: SeededCall, input: OperationInput, random: Random) => Record<string, unknown>;

const facePoints = 105;

/** The operations whose answers have members that depend on one another. */
export const ownAnswers: Readonly<Record<string, OwnAnswer>> = {
  'face.detect': (_, __, random) => faces(random),
  'face.attribute': (_, __, random) => {
    const found = faces(random);
    const each = (make: () => number): number[] => Array.from({ length: found.face_num }, make);
    return {
      ...found,
      gender: each(() => random.whole(0, 1)),
      age: each(() => random.whole(1, 90)),
      expression: each(() => random.whole(0, 1)),
      glass: each(() => random.whole(0, 1)),
      dense_fea_len: 4,
      dense_fea: Array.from({ length: 4 * found.face_num }, () => random.whole(-1000, 1000) / 1000),
    };
  },
  'recommendation-engine.recommend': ({ requestId }, { query }, random) => {
    const { recnum = 10 } = query as { recnum?: number };
    const rec = Array.from({ length: Math.min(recnum, 100) }, () => `item-${random.whole(1, 9_999)}`);
    return { code: 'SUCCESS', data: { trace_id: requestId, rec } };
  },
  'nlp.segment-words': (_, { body }) => ({ data: wordsOf(body).map((word) => ({ word })) }),
  'nlp.tag-words': (_, { body }, random) => ({
    data: wordsOf(body).map((word) => ({ word, tag: random.pick(['noun', 'verb', 'adjective']) })),
  }),
  'machine-translation.translate': (_, { body }) => {
    const { text, target } = body as { text: string; target: string };
    return { translated: `[${target}] ${text}` };
  },
  'speech.get-transcription': ({ parameters }) => ({
    id: parameters.id,
    status: 'SUCCEED',
    result: [{ text: 'This is the stand-in speaking.' }],
  }),
  'public-trend.query': (_, { body }, random) => {
    const { keywords, from } = body as { keywords: string[]; from: string };
    return {
      trends: keywords.map((keyword) => ({ keyword, days: [{ date: from, mentions: random.whole(0, 9_999) }] })),
    };
  },
  'traffic-forecast.forecast': answerForecast,
};

/** The bytes of an answer that is no JSON: speech, as long as its text. */
export function speechOf({ query, body }: OperationInput): { contentType: string; body: Buffer } {
  const { encode_type: form } = query as { encode_type: 'pcm' | 'wav' | 'mp3' };
  const { length } = String(body);
  // The stand-in has no encoder for MP3 and says what it sends instead.
  const sent = form === 'pcm' ? 'pcm' : 'wav';
  return { contentType: `audio/${sent}`, body: tone(Math.min(10_000, 200 * length), sent) };
}

function faces(random: Random) {
  const count = random.whole(1, 2);
  const each = (size: number, make: () => number): number[] => Array.from({ length: size * count }, make);
  return {
    errno: 0,
    err_msg: '',
    face_num: count,
    face_rect: each(4, () => random.whole(10, 400)),
    face_prob: each(1, () => random.whole(900, 1000) / 1000),
    pose: each(3, () => random.whole(-30, 30)),
    landmark_num: facePoints,
    landmark: each(2 * facePoints, () => random.whole(10, 400)),
    iris: each(6, () => random.whole(2, 400)),
  };
}

/** Chinese characters one by one, other text by its spaces. */
function wordsOf(body: unknown): string[] {
  const { text } = body as { text: string };
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
}
