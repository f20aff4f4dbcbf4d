import { runSuite } from '@dataplus/conformance/node';
import { signerOps } from '@dataplus/signer/testee';

/** Runs the suite once in a fresh process and says in JSON how that went; times are in seconds. */
const began = performance.now();
const beganCpu = process.cpuUsage();
const { ok, tally } = await runSuite({ suite: 'signer', testee: { name: 'dataplus', ops: signerOps } });
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(beganCpu);
console.log(JSON.stringify({ ok, passed: tally.passed, seconds, cpu: (user + system) / 1_000_000 }));
