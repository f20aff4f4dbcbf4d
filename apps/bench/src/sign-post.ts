import { createSigner } from '@dataplus/signer';
import { type Group, ratioOf } from './group.ts';
import { interleave } from './interleave.ts';
import { peers } from './peers.ts';
import { bareHmac, bareMd5, credentials, headers, jsonOf, readyString, ring, targetOf, urlOf } from './requests.ts';

const ofText = 'sign, body is a string';
const ofBytes = 'sign, body is bytes';

export const signPost1k: Group = {
  name: 'sign-post-1k',
  title: 'One whole signed POST of 1 KiB, key prepared',
  async run() {
    const signer = createSigner(credentials);
    const body = ring((i) => jsonOf(1024, i));
    const bytes = ring((i) => Buffer.from(jsonOf(1024, i)));
    const ready = ring((i) => readyString('POST', 'y8T/S87RVVstK66RxRZbFA==', i));
    const floor = 'bare createHash md5 + createHmac, each on a string';
    const rows = await interleave({ name: floor, run: (i) => bareMd5(body(i)) + bareHmac(ready(i)) }, [
      { name: ofText, run: (i) => signer.sign({ method: 'POST', url: urlOf(i), headers, body: body(i) }) },
      { name: ofBytes, run: (i) => signer.sign({ method: 'POST', url: urlOf(i), headers, body: bytes(i) }) },
      ...peers((i) => ({ method: 'POST', target: targetOf(i), body: body(i) })),
    ]);
    return { rows, bars: [{ what: `${ofText} / ${floor}`, value: ratioOf(rows, ofText), limit: 1 }] };
  },
};

export const signPost1m: Group = {
  name: 'sign-post-1m',
  title: 'One whole signed POST of 1 MiB, key prepared',
  async run() {
    const signer = createSigner(credentials);
    const body = ring((i) => jsonOf(1_048_576, i), 4);
    const bytes = ring((i) => Buffer.from(jsonOf(1_048_576, i)), 4);
    const floor = 'bare createHash md5 of the string';
    const pace = { rounds: 60, batchMilliseconds: 10 };
    const texts = await interleave(
      { name: floor, run: (i) => bareMd5(body(i)) },
      [{ name: ofText, run: (i) => signer.sign({ method: 'POST', url: urlOf(i), headers, body: body(i) }) }],
      pace,
    );
    const buffers = await interleave(
      { name: 'bare createHash md5 of the bytes', run: (i) => bareMd5(bytes(i)) },
      [{ name: ofBytes, run: (i) => signer.sign({ method: 'POST', url: urlOf(i), headers, body: bytes(i) }) }],
      pace,
    );
    return {
      rows: [...texts, ...buffers],
      bars: [
        { what: `${ofText} / ${floor}`, value: ratioOf(texts, ofText), limit: 1.05 },
        { what: `${ofBytes} / the same of the bytes`, value: ratioOf(buffers, ofBytes), limit: 1.05 },
      ],
    };
  },
};
