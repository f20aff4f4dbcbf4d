import type { Client } from '@dataplus/http-client';
import { faceDetect, imageTag, synthesizeSpeech, tagWords } from '@dataplus/service-schemas';
import { sign } from '@dataplus/signer';
import type { Organization } from './open-the-platform.ts';
import { mustDo, type Stage } from './stage.ts';

const picture = 'https://example.com/a.jpg';

/** The services of this act, and the agreement that each asks for. */
const free = ['face-recognition', 'image-analysis', 'speech'] as const;

type Errand = (client: Client) => Promise<string>;

const errands: Readonly<Record<string, Errand>> = {
  'faceDetect (face-recognition)': async (client) => {
    const { face_num } = await client.call(faceDetect, { body: { type: 0, image_url: picture } });
    return `${face_num} faces`;
  },
  'imageTag (image-analysis)': async (client) => {
    const { tags } = await client.call(imageTag, { body: { type: 0, image_url: picture } });
    return `${tags.length} tags`;
  },
  'synthesizeSpeech (speech, its own dialect)': async (client) => {
    const query = { encode_type: 'wav', voice_name: 'xiaoyun' } as const;
    return `${(await client.call(synthesizeSpeech, { query, body: '你好' })).byteLength} bytes`;
  },
  'tagWords (nlp)': async (client) => {
    const { data } = await client.call(tagWords, { path: { domain: 'general' }, body: { lang: 'ZH', text: '数加' } });
    return data.map(({ word }) => word).join(' ');
  },
};

/** Accept, open, call four services; tamper and replay; see what was metered. */
export async function callAndTamper(stage: Stage, { account, code, member }: Organization): Promise<void> {
  const { admin, page } = stage;
  page.heading('Four services, called by the member and metered once each');
  for (const service of free) {
    await admin.ask('POST', `/accounts/${account}/acceptances`, { agreement: service });
    await admin.ask('POST', `/accounts/${account}/services`, { service, mode: 'free-beta' });
  }
  stage.tell('done', 'agreements accepted, services opened', free.join(', '));
  const before = await countCalls(stage, account);
  const client = stage.clientOf(member, code);
  for (const [what, errand] of Object.entries(errands)) await mustDo(stage, what, errand(client), (said) => said);

  await tamperAndReplay(stage, member);
  const counted = (await countCalls(stage, account)) - before;
  const wanted = Object.keys(errands).length + 1;
  const held = page.check(counted === wanted, `${wanted} calls are metered, not ${counted}`);
  stage.tell(held ? 'done' : 'broken', 'metered: the answered calls, and none that was refused', `${counted} calls`);
}

/** The same bytes with one changed; then the unchanged ones twice, where the service lets no signature in again. */
async function tamperAndReplay(stage: Stage, key: Organization['member']): Promise<void> {
  const { admin, gateways, page } = stage;
  const service = (await admin.ask('GET', '/services/image-analysis')) as object;
  await admin.ask('PUT', '/services/image-analysis', { ...service, replay: 'refuse' });
  const url = `${gateways.dataOrigin()}/image/tag`;
  const body = JSON.stringify({ type: 0, image_url: picture });
  const { headers } = sign(
    { method: 'POST', url, headers: { accept: 'application/json', 'content-type': 'application/json' }, body },
    key,
    { date: new Date(Date.now() + stage.ahead()) },
  );
  const send = async (text: string): Promise<string> => {
    const response = await fetch(url, { method: 'POST', headers, body: text });
    await response.arrayBuffer();
    return response.headers.get('x-dataplus-refusal') ?? 'answered';
  };
  const got = [await send(body.replace('a.jpg', 'b.jpg')), await send(body), await send(body)];
  const wanted = ['signature-mismatch', 'answered', 'replayed'];
  const what = ['one letter of the body changed on the way', 'as it was signed', 'the same once more'];
  got.forEach((outcome, at) => {
    const held = page.check(outcome === wanted[at], `${what[at] ?? ''}: ${wanted[at] ?? ''}, not ${outcome}`);
    stage.tell(held ? (outcome === 'answered' ? 'done' : 'refused') : 'broken', what[at] ?? '', outcome);
  });
  await admin.ask('PUT', '/services/image-analysis', service);
}

/** How many calls of an account counted. */
export async function countCalls({ admin }: Stage, account: string): Promise<number> {
  const { items } = (await admin.ask('GET', `/accounts/${account}/calls?limit=200`)) as {
    items: readonly { quantity: string }[];
  };
  return items.filter(({ quantity }) => quantity !== '0').length;
}
