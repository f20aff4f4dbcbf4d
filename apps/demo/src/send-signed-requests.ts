import { type Call, type Outgoing, send, signed } from './send.ts';
import { dataCalls, recognition, synthesis } from './calls.ts';
import type { Page } from './page.ts';
import type { VerifyingServer } from './verifying-server.ts';

/** Act 2: signed requests of every kind go over the wire, and the server accepts each. Gives what was sent, by call. */
export async function sendSignedRequests(page: Page, server: VerifyingServer): Promise<ReadonlyMap<Call, Outgoing>> {
  const { dim, green, red } = page.colors;
  page.heading('Signed requests over the wire');
  const rows: string[][] = [];
  const sent = new Map<Call, Outgoing>();

  const deliver = async (note: string, call: Call): Promise<Buffer<ArrayBuffer>> => {
    const outgoing = signed(server.origin, call);
    const { status, body } = await send(outgoing);
    const held = page.check(status === 200, `the signed request "${note}" is accepted`);
    sent.set(call, outgoing);
    rows.push([held ? green('accepted') : red('refused'), call.method, call.path, dim(noteWithSize(note, call))]);
    return body;
  };

  for (const [note, call] of dataCalls) await deliver(note, call);
  const wav = await deliver('text, spoken by the service', synthesis);
  page.check(wav.toString('latin1', 0, 4) === 'RIFF', 'speech synthesis answers with a WAV file');
  await deliver('that WAV file, sent back', recognition(Uint8Array.from(wav)));
  page.rows(rows);
  return sent;
}

function noteWithSize(note: string, { body }: Call): string {
  return body === undefined ? note : `${note} (${Buffer.byteLength(body)} bytes)`;
}
