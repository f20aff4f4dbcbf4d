import { gunzipSync } from 'node:zlib';
import { diagnose, type Diagnosis } from '@dataplus/signer/diagnose';
import { key } from './key.ts';
import type { Page } from './page.ts';
import { send } from './send.ts';
import { type Tampering, tamperings } from './tamperings.ts';
import type { Arrival, VerifyingServer } from './verifying-server.ts';

/** Act 5: requests that were changed or signed wrongly are refused, and the server says what to change. */
export async function tamper(page: Page, server: VerifyingServer): Promise<void> {
  const { cyan, dim, green, red, yellow } = page.colors;
  page.heading('Changed or signed wrongly: refused, with the reason and what diagnose says');
  for (const tampering of tamperings) {
    const arrival = await lastArrival(server, tampering);
    const { verdict } = arrival;
    page.line(tampering.what);
    if (verdict.ok) {
      page.check(false, `refused: ${tampering.what}`);
      page.line(`  ${red('accepted')}`);
      continue;
    }
    const held = page.check(verdict.reason === tampering.reason, `${tampering.reason}: ${tampering.what}`);
    const reason = (held ? yellow : red)(verdict.reason);
    if (verdict.reason !== 'signature-mismatch') {
      page.line(
        `  ${reason}${verdict.aheadMilliseconds === undefined ? '' : dim(`  ${skew(verdict.aheadMilliseconds)}`)}`,
      );
      continue;
    }
    const { explanations, tried } = diagnosisOf(arrival);
    const found = explanations.map(({ mistakes }) => mistakes.join(' + '));
    page.check(found.join() === (tampering.mistake ?? ''), `diagnose explains: ${tampering.what}`);
    const [first] = explanations;
    page.line(
      first === undefined
        ? `  ${reason}  ${dim(`no client's mistake explains it (${tried.toLocaleString('en')} tried): changed on the way`)}`
        : `  ${reason}  ${cyan(found.join(', '))}  ${green(first.sentence)}`,
    );
  }
}

/** Sends all, and gives what the server made of the last one. */
async function lastArrival(server: VerifyingServer, { outgoing }: Tampering): Promise<Arrival> {
  for (const one of outgoing(server.origin)) await send(one);
  const arrival = server.last();
  if (arrival === undefined) throw new Error('the server has seen no request');
  return arrival;
}

/** What a server can find out by itself: it has the secret, and can take a compression off. */
function diagnosisOf({ request, service }: Arrival): Diagnosis {
  const compressed = Buffer.from(request.body.subarray(0, 2)).equals(Buffer.from([0x1f, 0x8b]));
  return diagnose(request, {
    accessKeySecret: key.accessKeySecret,
    dialect: service.dialect,
    bodies: compressed ? [{ mistake: 'digest-before-compression', body: gunzipSync(request.body) }] : [],
  });
}

function skew(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / second);
  return `Date is ${seconds} s ${milliseconds > 0 ? 'ahead of' : 'behind'} the server`;
}

const second = 1000;
