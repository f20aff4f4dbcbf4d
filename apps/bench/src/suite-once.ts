import { runSuite } from '@dataplus/conformance/node';
import { signerOps } from '@dataplus/signer/testee';

/** Runs the suite once in a fresh process and says how long that took, in seconds, and how many vectors passed. */
const began = performance.now();
const { ok, tally } = await runSuite({ suite: 'signer', testee: { name: 'dataplus', ops: signerOps } });
console.log(JSON.stringify({ ok, passed: tally.passed, seconds: (performance.now() - began) / 1000 }));
