// Reference of the Dataplus signature in plain Node, without dependencies.
//
//     printf '%s\n' '{"seq":0,"op":"start","protocol":1}' | node main.mjs
//
// Speaks the runner protocol (conformance/spec/protocol.md) on standard input and output. Written from the numbered
// specification (conformance/spec/signature.md), whose ids the modules cite.
import { serve } from './json-lines.mjs';
import { requestTargetOp } from './request-target.mjs';
import { sampleNodeOp } from './sample-node.mjs';
import { signOp, stringToSignOp } from './sign.mjs';
import { verifyOp } from './verify.mjs';

const IMPLEMENTATION = {
  name: 'reference-node',
  version: '1',
  language: 'JavaScript',
  runtime: `Node ${process.versions.node}`,
};

const OPS = {
  'signer.request-target': requestTargetOp,
  'signer.string-to-sign': stringToSignOp,
  'signer.sign': signOp,
  'signer.verify': verifyOp,
  'sample.node': sampleNodeOp,
};

process.stdout.on('error', () => process.exit(1)); // nobody reads the answers any more
process.exitCode = await serve(IMPLEMENTATION, OPS);
