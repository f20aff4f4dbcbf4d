import * as z from 'zod/mini';
import { speechService } from '../parts/speech-service.ts';
import { nonEmptyText } from '../parts/text.ts';
import { exact, type Schema } from '../schema.ts';
import type { Bytes, Operation } from '../operation.ts';

/** The names after `sample_rate` are inferred from the setters of client programs; no ranges were found. */
export interface SynthesizeSpeechQuery {
  encode_type: 'pcm' | 'wav' | 'mp3';
  /** `xiaoyun` was seen. */
  voice_name: string;
  /** 50 unless given. */
  volume?: number | undefined;
  /** In hertz; 16000 unless given. */
  sample_rate?: number | undefined;
  speech_rate?: number | undefined;
  pitch_rate?: number | undefined;
  tts_nus?: 0 | 1 | undefined;
  background_music_id?: number | undefined;
  background_music_offset?: number | undefined;
  background_music_volume?: number | undefined;
}

/** Checks a {@link SynthesizeSpeechQuery}. */
export const synthesizeSpeechQuery: Schema<SynthesizeSpeechQuery> = exact(
  z.object({
    encode_type: z.enum(['pcm', 'wav', 'mp3']),
    voice_name: nonEmptyText,
    volume: z.optional(z.int().check(z.minimum(0))),
    sample_rate: z.optional(z.int().check(z.minimum(1))),
    speech_rate: z.optional(z.int()),
    pitch_rate: z.optional(z.int()),
    tts_nus: z.optional(z.literal([0, 1])),
    background_music_id: z.optional(z.int()),
    background_music_offset: z.optional(z.int()),
    background_music_volume: z.optional(z.int()),
  }),
);

/**
 * Speaks a text (V-7.3). The answer is audio, or JSON when it failed: Accept has to list both.
 *
 * @example
 * ```ts
 * import { synthesizeSpeech, validateInput } from '@dataplus/service-schemas';
 *
 * const input = { query: { encode_type: 'wav', voice_name: 'xiaoyun' }, body: '你好' };
 * console.log(validateInput(synthesizeSpeech, input).ok); // true
 * ```
 */
export const synthesizeSpeech: Operation<{ query: SynthesizeSpeechQuery; body: string }, Bytes> = {
  ...speechService,
  id: 'speech.synthesize',
  summary: 'Speak a text',
  method: 'POST',
  path: '/speak',
  accept: 'audio/{encode_type},application/json',
  input: {
    query: synthesizeSpeechQuery,
    body: { encoding: 'text', mediaType: 'text/plain', schema: nonEmptyText },
  },
  output: { encoding: 'bytes', mediaTypes: ['audio/pcm', 'audio/wav', 'audio/mp3'] },
  section: 'V-7.3',
};
