import { type Client, ClientError, createClient } from '@dataplus/http-client';
import { faceDetect, recommend, synthesizeSpeech, tagWords } from '@dataplus/service-schemas';
import { key } from './key.ts';
import type { Page } from './page.ts';
import type { VerifyingServer } from './verifying-server.ts';

/** A call, and what has to hold of its answer, with a word on it. */
type Errand = (client: Client) => Promise<readonly [held: boolean, answer: string]>;

const errands: Readonly<Record<string, Errand>> = {
  faceDetect: async (client) => {
    const { face_num } = await client.call(faceDetect, { body: { type: 0, image_url: 'https://example.com/a.jpg' } });
    return [face_num === 1, `${face_num} face`];
  },
  recommend: async (client) => {
    const { data } = await client.call(recommend, { query: { bizCode: 'shop', scnCode: 'home', recnum: 2 } });
    return [data.rec.length === 2, `${data.rec.length} items`];
  },
  synthesizeSpeech: async (client) => {
    const query = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    const audio = await client.call(synthesizeSpeech, { query, body: '你好' });
    return [audio.byteLength > 44, `${audio.byteLength} bytes of WAV`];
  },
  tagWords: async (client) => {
    const { data } = await client.call(tagWords, { path: { domain: 'general' }, body: { lang: 'ZH', text: '数加' } });
    return [data.length === 2, data.map(({ word, tag = '' }) => `${word} ${tag}`).join(', ')];
  },
};

/** Act 3: four services through the client, typed, each in the dialect of its own. */
export async function callServices(page: Page, { origin, last }: VerifyingServer): Promise<void> {
  const { cyan, red } = page.colors;
  page.heading('Four services through the client, typed');
  const client = createClient({
    endpoint: origin,
    organization: 'dataplus_1',
    credentials: key,
    validateAnswers: true,
  });
  const rows: string[][] = [];
  for (const [operation, errand] of Object.entries(errands)) {
    const [held, answer] = await errand(client).catch(failed);
    page.check(held, `${operation} is answered as its schema says`);
    rows.push([`client.call(${operation}, …)`, cyan(last()?.service.dialect ?? ''), held ? answer : red(answer)]);
  }
  page.rows(rows);
}

function failed(error: unknown): readonly [held: false, answer: string] {
  if (error instanceof ClientError) return [false, error.code];
  throw error;
}
