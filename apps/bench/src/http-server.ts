import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The server that calls are measured against: reads each request to its end and gives a small JSON answer. A process of
 * its own, so that it takes no time from the callers; it tells its port to the one that started it, and ends with it.
 */
const answer = Buffer.from('{"errno":0,"request_id":"r-1","face_num":0}');
const headers = { 'content-type': 'application/json', 'content-length': answer.byteLength };

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.on('end', () => response.writeHead(200, headers).end(answer)).resume();
});

server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
