import process from 'node:process';
import { readReferences, vectorsOf } from '@dataplus/conformance/node';
import { demo } from './demo.ts';

const held = await demo({
  screen: process.stdout,
  env: process.env,
  vectors: vectorsOf('signer'),
  references: readReferences(),
});
process.exitCode = held ? 0 : 1;
