import { createSigner, createVerifier } from '@dataplus/signer';
import { type Group, ratioOf } from './group.ts';
import { interleave } from './interleave.ts';
import { credentials, headers, jsonOf, ring, target, urlOf } from './requests.ts';

const { accessKeyId, accessKeySecret } = credentials;
const signGet = 'sign a GET, key prepared';
const verifyGet = 'verify a GET, dates of one second';
const verifyMixed = 'verify a GET, dates of 64 seconds in turn';
const signPost = 'sign a POST of 1 KiB of bytes';
const verifyPost = 'verify a POST of 1 KiB of bytes';

export const verify: Group = {
  name: 'verify',
  title: 'One verified request, beside one signed request',
  async run() {
    const signer = createSigner(credentials);
    const verifier = createVerifier({ keys: { [accessKeyId]: { secrets: [accessKeySecret] } } });
    const text = ring((i) => jsonOf(1024, i));
    const arrivedGet = ring((i) => arrived('GET', i, 0));
    const arrivedFromAfar = ring((i) => arrived('GET', i, i));
    const arrivedPost = ring((i) => arrived('POST', i, 0, Buffer.from(text(i))));

    const must = (request: ReturnType<typeof arrived>) => {
      const verdict = verifier.verify(request);
      if (!verdict.ok) throw new Error(`a request that was signed here is refused: ${verdict.reason}`);
      return verdict;
    };
    const get = await interleave(
      { name: signGet, run: (i) => signer.sign({ method: 'GET', url: urlOf(i), headers }) },
      [
        { name: verifyGet, run: (i) => must(arrivedGet(i)) },
        { name: verifyMixed, run: (i) => must(arrivedFromAfar(i)) },
      ],
    );
    const post = await interleave(
      {
        name: signPost,
        run: (i) => signer.sign({ method: 'POST', url: urlOf(i), headers, body: arrivedPost(i).body }),
      },
      [{ name: verifyPost, run: (i) => must(arrivedPost(i)) }],
    );
    return {
      rows: [...get, ...post],
      bars: [
        ...[verifyGet, verifyMixed].map((name) => ({
          what: `${name} / ${signGet}`,
          value: ratioOf(get, name),
          limit: 1.3,
        })),
        { what: `${verifyPost} / ${signPost}`, value: ratioOf(post, verifyPost), limit: 1.3 },
      ],
    };
  },
};

/** What `node:http` makes of a request that was signed so many seconds ago. */
function arrived(method: 'GET' | 'POST', i: number, secondsAgo: number, body?: Uint8Array) {
  const now = Date.now() - secondsAgo * 1000;
  const signed = createSigner(credentials).sign({ method, target: target(i), headers, body }, { now: () => now });
  const sent = { host: 'shujuapi.aliyun.com', connection: 'keep-alive', ...signed.headers, 'user-agent': 'node' };
  return { method, target: target(i), headers: Object.entries(sent).flat(), body };
}
