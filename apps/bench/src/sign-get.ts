import { createSigner, sign } from '@dataplus/signer';
import { type Group, ratioOf } from './group.ts';
import { interleave } from './interleave.ts';
import { peers } from './peers.ts';
import { bareHmac, credentials, headers, readyString, ring, targetOf, urlOf } from './requests.ts';

const prepared = 'sign, key prepared';

export const signGet: Group = {
  name: 'sign-get',
  title: 'One whole signed GET',
  async run() {
    const signer = createSigner(credentials);
    const ready = ring((i) => readyString('GET', '', i));
    const rows = await interleave({ name: 'bare createHmac of a ready string', run: (i) => bareHmac(ready(i)) }, [
      { name: prepared, run: (i) => signer.sign({ method: 'GET', url: urlOf(i), headers }) },
      ...peers((i) => ({ method: 'GET', target: targetOf(i) })),
      { name: 'sign', run: (i) => sign({ method: 'GET', url: urlOf(i), headers }, credentials) },
    ]);
    return {
      rows,
      bars: [{ what: `${prepared} / bare createHmac`, value: ratioOf(rows, prepared), limit: 1.4, aim: 1 }],
    };
  },
};
