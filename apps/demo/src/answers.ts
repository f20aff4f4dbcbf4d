import type { AnyOperation } from '@dataplus/service-schemas';
import { wavOfTone } from './wav.ts';

const requestId = 'demo';

/** What the server says where a service would compute something: of the right form, and the same each time. */
const answers: Readonly<Record<string, unknown>> = {
  'face.detect': {
    errno: 0,
    err_msg: '',
    request_id: requestId,
    face_num: 1,
    face_rect: [10, 20, 100, 120],
    face_prob: [0.98],
    pose: [0, 0, 0],
    landmark_num: 105,
    landmark: Array.from({ length: 210 }, (_, at) => at),
    iris: [40, 50, 4, 80, 50, 4],
  },
  'recommendation-engine.recommend': { code: 'SUCCESS', data: { trace_id: requestId, rec: ['item-1', 'item-2'] } },
  'nlp.tag-words': {
    data: [
      { word: '数', tag: 'noun' },
      { word: '加', tag: 'verb' },
    ],
  },
};

/** The body of an answer and its type; `received` is how many bytes came. */
export function answerOf(
  { id, output }: AnyOperation,
  received: number,
): readonly [type: string, body: string | Uint8Array] {
  if (output.encoding === 'bytes') return ['audio/wav', wavOfTone(1)];
  return ['application/json', JSON.stringify(answers[id] ?? { operation: id, bytes: received })];
}
