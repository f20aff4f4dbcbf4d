/**
 * Runs every vector against the built packages in each version of Node.js that they promise to run in. Versions other than the
 * running one come from npm's package `node`; one that cannot be had is skipped, and said so. Needs a build. Exit 1 when
 * a vector fails in any version.
 *
 *   node tools/test-nodes.mjs [MAJOR...]
 */
import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const runner = path.join(root, 'conformance/bin/dataplus-conformance.js');
const testee = path.join(root, 'apps/cli/bin/dataplus.js');
const suites = ['signer', 'service-schemas', 'agreement-terms', 'billing-rules'];
const majors = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const aMinute = 60_000;

/** Path of a program of this major version, or undefined when npm cannot bring one. */
async function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const npx = ['--yes', `node@${major}`, '-p', 'process.execPath'];
  try {
    const { stdout } = await promisify(execFile)('npx', npx, { cwd: path.parse(root).root, timeout: 5 * aMinute });
    return stdout.trim();
  } catch (error) {
    console.error(`SKIPPED Node.js ${major}: npx brought no node@${major} (${String(error.message).split('\n')[0]})`);
    return undefined;
  }
}

/** Runner and testee both run in the version under test. */
function run(node, suite) {
  const how = suite === 'http-client' ? ['client', '--listen'] : ['run', '--suite', suite];
  const { status, stdout, stderr } = spawnSync(node, [runner, ...how, '--', node, testee, 'testee'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 10 * aMinute,
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) console.error(stdout, stderr);
  return { ok: status === 0, last: stdout.trim().split('\n').at(-1) ?? '' };
}

let [failed, skipped] = [0, 0];
for (const major of majors) {
  const node = await nodeOf(major);
  if (node === undefined) {
    skipped += 1;
    continue;
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  for (const suite of [...suites, 'http-client']) {
    const { ok, last } = run(node, suite);
    if (!ok) failed += 1;
    console.log(`${version.padEnd(10)} ${suite.padEnd(16)} ${last}`);
  }
}
if (skipped > 0) console.error(`${skipped} of ${majors.length} versions of Node.js SKIPPED`);
process.exitCode = failed > 0 ? 1 : 0;
