// A client that signs and sends once, and does nothing else of what a client should do. With an argument it misbehaves:
// "dies" at its third question, "hangs" at its third question, "other" declares another op.
import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { createInterface } from 'node:readline';

const how = process.argv[2];
const op = how === 'other' ? 'http-client.other' : 'http-client.exchange';

function send({ endpoint, call }) {
  const { method = 'GET', path } = call;
  const url = new URL(path, endpoint);
  const target = url.pathname + url.search;
  const accept = 'application/json';
  const date = new Date().toUTCString();
  const body = call.json === undefined ? '' : JSON.stringify(call.json);
  const type = body === '' ? '' : 'application/json';
  const digest = body === '' ? '' : createHash('md5').update(body).digest('base64');
  const text = [method, accept, digest, type, date, target].join('\n');
  const authorization = `Dataplus testid:${createHmac('sha1', 'testsecret').update(text).digest('base64')}`;
  const headers = { accept, date, authorization, 'x-dataplus-request-id': 'r1', ...(type && { 'content-type': type }) };
  return new Promise((resolve) => {
    const lost = () => resolve({ failed: { code: 'connection-lost' } });
    request(url, { method, headers, agent: false }, (response) => {
      let answer = '';
      response.on('data', (piece) => (answer += piece));
      response.on('error', lost);
      response.on('end', () => {
        const { statusCode: status } = response;
        const ok = status < 300;
        resolve(ok ? { ok: { status, body: JSON.parse(answer) } } : { failed: { code: 'unexpected-status', status } });
      });
    })
      .on('error', lost)
      .end(body);
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const { seq, input } = question;
  if (seq >= 3 && how === 'dies') process.exit(7);
  if (seq >= 3 && how === 'hangs') continue;
  const answer =
    seq === 0
      ? { implementation: { name: 'naive', language: 'JavaScript' }, ops: [op] }
      : { output: await send(input) };
  console.log(JSON.stringify({ seq, ...answer }));
}
