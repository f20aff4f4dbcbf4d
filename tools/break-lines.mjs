/**
 * Breaks the signing code in every small way, one at a time, and runs the vectors against each broken copy: every
 * break has to make a vector fail. The copies are made in a temporary folder. For what makes up the StringToSign it also
 * tells what `diagnose` says of the wrong signature. Needs a build. Exit 1 when a break of string-to-sign.ts survives, or
 * when `diagnose` cannot say which of the lines of the StringToSign was left empty. Takes names of files, all when none.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { judge, callOp } from '@dataplus/conformance';
import { vectorsOf } from '@dataplus/conformance/node';
import { build } from 'esbuild';
import { mutationsOf } from './mutations.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'packages/signer/src');
const all = ['string-to-sign.ts', 'sign.ts', 'body-digest.ts', 'target.ts', 'headers.ts'];
const files = process.argv.length > 2 ? process.argv.slice(2) : all;
const unknown = files.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`break-lines: ${unknown} is not among ${all.join(', ')}`);
  process.exit(2);
}

const vectors = vectorsOf('signer').toSorted((a, b) => cost(a) - cost(b));

/** Short answers first: most breaks are found by the first vectors. */
function cost({ op, input }) {
  return (
    (op === 'signer.diagnose' ? 1e6 : 0) +
    JSON.stringify(input).length +
    (JSON.stringify(input).includes('"repeat"') ? 1e5 : 0)
  );
}

/** The ops of the signer, with one file replaced by a broken text. */
async function brokenOps(folder, number, broken) {
  const outfile = path.join(folder, `${number}.mjs`);
  const replace = (loader) =>
    loader.onLoad({ filter: /packages\/signer\/src\/.*\.ts$/ }, ({ path: file }) =>
      file === broken?.path ? { contents: broken.text, loader: 'ts' } : undefined,
    );
  await build({
    entryPoints: [path.join(source, 'testee/ops.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@dataplus/source'],
    logLevel: 'silent',
    plugins: [{ name: 'break', setup: replace }],
  });
  return (await import(pathToFileURL(outfile).href)).signerOps;
}

/** The first vector that fails, or undefined. */
async function firstFailure(ops) {
  for (const vector of vectors) {
    if (judge(vector, await callOp(ops, vector.op, vector.input)).status === 'failed') return vector;
  }
  return undefined;
}

const none = 'no explanation';

/** Whether a break takes the value of one line out of the template that joins them. */
function isLineLeftEmpty(text, start, end) {
  const lines = ['method', 'accept', 'contentMd5', 'contentType', 'date', 'target'];
  return text.slice(start - 2, start) === '${' && lines.includes(text.slice(start, end));
}

/** What an unbroken diagnosis says of the signatures that the broken copy makes: of some, the first that it can explain. */
async function diagnosed(good, ops) {
  let wrong = 0;
  for (const { op, input, output } of vectors) {
    if (op !== 'signer.sign' || output === undefined) continue;
    const answer = await callOp(ops, op, input);
    const authorization = answer.output?.authorization;
    if (authorization === undefined || authorization === output.authorization) continue;
    if (wrong++ === 20) break;
    const request = { ...input.request, headers: [...input.request.headers, ['authorization', authorization]] };
    const { dialect, accessKeySecret } = input;
    const said = await callOp(good, 'signer.diagnose', { ...(dialect && { dialect }), request, accessKeySecret });
    const explanations = said.output?.explanations ?? [];
    if (explanations.length > 0) return explanations.map((mistakes) => mistakes.join(' + ')).join(' | ');
  }
  return none;
}

const folder = await mkdtemp(path.join(tmpdir(), 'dataplus-breaks-'));
try {
  const good = await brokenOps(folder, 'good');
  const failing = await firstFailure(good);
  if (failing !== undefined) throw new Error(`${failing.id} fails without any break`);
  let number = 0;
  const survivors = [];
  const unexplained = [];
  for (const name of files) {
    const file = path.join(source, name);
    const text = await readFile(file, 'utf8');
    const breaks = mutationsOf(file, text);
    for (const { start, end, text: by, what, line } of breaks) {
      const broken = { path: file, text: text.slice(0, start) + by + text.slice(end) };
      const ops = await brokenOps(folder, number++, broken).catch(() => undefined);
      const vector = ops === undefined ? { id: 'it does not even load' } : await firstFailure(ops);
      const place = `${name}:${line}`;
      const change = `${text.slice(start, end).split('\n')[0]} => ${what}`;
      if (vector === undefined) survivors.push(place);
      const explanation = name === 'string-to-sign.ts' && ops !== undefined ? await diagnosed(good, ops) : undefined;
      const said = explanation === undefined ? '' : `; diagnose: ${explanation}`;
      if (explanation === none && isLineLeftEmpty(text, start, end)) unexplained.push(place);
      console.log(
        `${vector === undefined ? 'SURVIVES' : 'fails   '} ${place.padEnd(22)} ${change}${vector === undefined ? '' : `  (${vector.id}${said})`}`,
      );
    }
    console.log(`${name}: ${breaks.length} breaks\n`);
  }
  console.log(`${number} breaks, ${number - survivors.length} found by vectors, ${survivors.length} not`);
  for (const place of unexplained) console.log(`${place}: the line that was left empty is not named by a diagnosis`);
  const isBad = unexplained.length > 0 || survivors.some((place) => place.startsWith('string-to-sign.ts'));
  process.exitCode = isBad ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}
