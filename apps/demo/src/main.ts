import process from 'node:process';
import { parseArgs } from 'node:util';
import { readReferences, vectorsOf } from '@dataplus/conformance/node';
import { demo } from './demo.ts';
import { keepOpen } from './keep-open.ts';
import { startEmbedded } from './story/start-embedded.ts';

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const held = await demo({
  screen: process.stdout,
  env: process.env,
  vectors: vectorsOf('signer'),
  references: readReferences(),
  startGateways: startEmbedded,
  ...(values.keep && { afterStory: keepOpen }),
});
process.exitCode = held ? 0 : 1;
