import { diagnose as diagnoseRequest } from '@dataplus/signer/diagnose';
import type { Group, Row } from './group.ts';
import { credentials, jsonOf } from './requests.ts';
import { median, percentile } from './statistics.ts';

/** The worst there is: nothing explains the signature, so that every mistake and every pair is tried. */
export const diagnose: Group = {
  name: 'diagnose',
  title: 'One diagnosis of a signature that nothing explains',
  run() {
    const other = (i: number) => ({ mistake: 'digest-before-compression', body: `other form ${i}` }) as const;
    const manyBodies = Array.from({ length: 300 }, (_, i) => other(i));
    const cases = [
      { name: 'GET with a query', request: unexplained('GET', ''), bodies: [] },
      { name: 'POST of 1 KiB', request: unexplained('POST', jsonOf(1024, 0)), bodies: [other(0)] },
      { name: 'POST of 1 MiB', request: unexplained('POST', jsonOf(1_048_576, 0)), bodies: [other(0)] },
      {
        name: 'POST of 1 KiB, so many forms that the limit is met',
        request: unexplained('POST', jsonOf(1024, 0)),
        bodies: manyBodies,
      },
    ];
    const times = cases.map(() => [] as number[]);
    const tried = cases.map(() => 0);
    for (let round = 0; round < 15; round++) {
      for (const [i, { request, bodies }] of cases.entries()) {
        const began = performance.now();
        const found = diagnoseRequest(request, { accessKeySecret: credentials.accessKeySecret, bodies });
        times[i]?.push(performance.now() - began);
        tried[i] = found.tried;
        if (found.explanations.length > 0) throw new Error('the signature is explained, but should not be');
      }
    }
    const rows = cases.map(({ name }, i): Row => ({
      name: `${name}: ${tried[i] ?? 0} candidates`,
      unit: 'ms',
      median: median(times[i] ?? []),
      p10: percentile(times[i] ?? [], 10),
    }));
    return Promise.resolve({ rows, bars: [] });
  },
};

function unexplained(method: string, body: string) {
  const signed = {
    accept: 'application/json',
    'content-type': 'application/json; charset=utf-8',
    date: 'Sat, 07 Sep 2024 08:09:52 GMT',
    host: 'shujuapi.aliyun.com',
    authorization: `Dataplus ${credentials.accessKeyId}:AAAAAAAAAAAAAAAAAAAAAAAAAAA=`,
  };
  const target = '/org_code/%E4%B8%AD/api_name?q=%e4%b8%ad+%28x%29&b=2%20&a=1';
  return { method, target, headers: Object.entries(signed), body: body === '' ? null : Buffer.from(body) };
}
