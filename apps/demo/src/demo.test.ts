import { type Reference, readReferences, vectorsOf } from '@dataplus/conformance/node';
import { createVerifier, type Verifier } from '@dataplus/signer';
import { expect, it, vi } from 'vitest';
import { demo, type DemoOptions } from './demo.ts';
import type { Gateways } from './story/gateways.ts';
import { startEmbedded } from './story/start-embedded.ts';
import type { MakeVerifier } from './verifying-server.ts';

/** Some of these tests play the whole story, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

/** A few vectors: `bin.test.ts` runs all of them. */
const vectors = vectorsOf('signer', { filter: 'signer/url/*' });

/** The demo with one other language, the one that every machine with Node has. */
async function play(options: Partial<DemoOptions> = {}): Promise<{ held: boolean; text: string }> {
  let text = '';
  const screen = { write: (more: string) => (text += more) };
  const references = readReferences().filter(({ name }) => name === 'reference-node');
  const held = await demo({ screen, env: {}, vectors, references, ...options });
  return { held, text };
}

const nowhere: Reference = {
  name: 'reference-nowhere',
  language: 'Nowhere',
  requires: ['no-such-program'],
  command: ['no-such-program'],
};
const stub: Reference = { name: 'reference-stub', language: 'Stub', requires: ['node'], command: ['node', '-e', ''] };

/** A verifier whose verdicts are changed. */
const broken =
  (change: (verify: Verifier['verify']) => Verifier['verify']): MakeVerifier =>
  (options) => {
    const verifier = createVerifier(options);
    return { ...verifier, verify: change((request) => verifier.verify(request)) };
  };

it('plays to its end, and all of it holds', async () => {
  const { held, text } = await play({ startGateways: startEmbedded });
  expect(text).toContain('All of it held.');
  expect(text.split('\n').length).toBeLessThanOrEqual(160);
  expect(text).not.toContain('\x1b');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(held).toBe(true);
});

it('fails when a gateway does not do what the story says', async () => {
  const startGateways = async (): Promise<Gateways> => {
    const gateways = await startEmbedded();
    // Every service is served, whatever its account: face recognition is then not refused before it is opened.
    const headers = { authorization: `Bearer ${gateways.token}`, 'content-type': 'application/json' };
    const service = `${gateways.adminOrigin()}/api/services/face-recognition`;
    const known = (await (await fetch(service, { headers })).json()) as object;
    const body = JSON.stringify({ ...known, agreementService: null, billedAs: null });
    await fetch(service, { method: 'PUT', headers, body });
    return gateways;
  };
  const { held, text } = await play({ startGateways });
  expect(text).toMatch(/This did not hold:\n.*a call before any acceptance/);
  expect(held).toBe(false);
});

it('shows colours on a terminal, none where NO_COLOR asks for that', async () => {
  let text = '';
  const screen = { isTTY: true, write: (more: string) => (text += more) };
  await play({ screen });
  expect(text).toContain('\x1b[32m');
  text = '';
  await play({ screen, env: { NO_COLOR: '1' } });
  expect(text).not.toContain('\x1b');
});

it.each([nowhere, stub])(
  'names a language that is missing ($language), and fails for it only where CI is set',
  async (one) => {
    const here = await play({ references: [one] });
    expect(here.text).toContain(`${one.language.toUpperCase()} IS MISSING: `);
    expect(here.held).toBe(true);
    const inCi = await play({ references: [one], env: { CI: 'true' } });
    expect(inCi.text).toMatch(/This did not hold:\n.* IS MISSING: /);
    expect(inCi.held).toBe(false);
  },
);

it('fails when a reference answers wrongly', async () => {
  const wrong = `const lines = require('node:readline').createInterface({ input: process.stdin });
    lines.on('line', (line) => {
      const { seq } = JSON.parse(line);
      console.log(JSON.stringify(seq === 0 ? { seq, implementation: { name: 'wrong' }, ops: ['signer.request-target'] } : { seq, output: { target: '/' } }));
    });`;
  const { held, text } = await play({ references: [{ ...stub, command: ['node', '-e', wrong] }] });
  expect(text).toContain('every vector of Stub passes');
  expect(held).toBe(false);
});

it.each([
  [
    'accepts everything',
    broken(() => () => ({ ok: true, accessKeyId: 'testid', secretIndex: 0, replayKey: '', expires: 0 })),
  ],
  ['refuses everything', broken(() => () => ({ ok: false, reason: 'unknown-access-key' }))],
  [
    'signs without the query',
    broken((verify) => (request) => verify({ ...request, target: request.target.replace(/\?.*/, '') })),
  ],
  ['does not look at the body', broken((verify) => (request) => verify({ ...request, body: null }))],
  [
    'forgets what it admitted',
    ({ replay, ...options }) => createVerifier(replay === undefined ? options : { ...options, replay: 'allow' }),
  ],
  ['speaks one dialect only', (options) => createVerifier({ ...options, dialect: 'dataplus' })],
] satisfies [string, MakeVerifier][])('fails when the verifier %s', async (_, makeVerifier) => {
  const { held, text } = await play({ makeVerifier, references: [] });
  expect(text).toContain('This did not hold:');
  expect(held).toBe(false);
});
