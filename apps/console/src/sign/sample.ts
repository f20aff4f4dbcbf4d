import { sign } from '@dataplus/signer';

/** Key of the example; it is that of the published samples and opens nothing. */
export const sampleKey = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** A request that a server refuses: its client signed the path without the query. The Date is that of `now`. */
export function sampleRequest(now: number): string {
  const path = '/org_code/service_code/api_name';
  const body = '{"name":"hello"}';
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const wrong = sign({ method: 'POST', target: path, headers, body }, sampleKey, { date: new Date(now) });
  return `POST ${path}?param1=xxx&param2=xxx HTTP/1.1
Host: shujuapi.aliyun.com
Accept: application/json
Content-Type: application/json
Date: ${wrong.headers.date ?? ''}
Authorization: ${wrong.authorization}

${body}`;
}
