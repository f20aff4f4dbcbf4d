/**
 * Renders what the guides show into them: every StringToSign, table, output of a command and figure comes from vectors,
 * catalogues or a program that is run, and none is typed. In a guide
 *
 *     <!-- render: string-to-sign signer/lines/six-lines -->
 *     …
 *     <!-- rendered -->
 *
 * is replaced between the two comments. `--check` writes nothing and exits 1 where something is stale. Needs a build.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { blocksOf, replaceBlocks } from './docs/blocks.mjs';
import { agreementsTable, billingReadings, defectsTable, readingsTable } from './docs/agreements.mjs';
import { architecture } from './docs/architecture.mjs';
import { benchmarkTable } from './docs/benchmark.mjs';
import { gatewayKeys, gatewayRoutes } from './docs/gateway.mjs';
import { commandOutput, helpOf, lacksProgram, programOutput } from './docs/command.mjs';
import { errorTables } from './docs/errors.mjs';
import { standingChart } from './docs/standing-chart.mjs';
import { dialectsFigure, stringToSignFigure } from './docs/string-to-sign-figure.mjs';
import { refusedBlock, requestBlock, stringToSignBlock, twinsTable } from './docs/vector.mjs';
import { root } from './docs/places.mjs';

const renderers = {
  request: ([id]) => requestBlock(id),
  refused: ([id, mistake]) => refusedBlock(id, mistake),
  'string-to-sign': ([id]) => stringToSignBlock(id),
  twins: ([id]) => twinsTable(id),
  run: (words) => commandOutput(words.join(' ')),
  program: ([name], page) => programOutput(name, page),
  help: (words) => helpOf(words),
  errors: ([name]) => errorTables(name),
  agreements: () => agreementsTable(),
  readings: () => readingsTable(),
  'billing-readings': () => billingReadings(),
  defects: () => defectsTable(),
  benchmark: () => benchmarkTable(),
  'gateway-keys': () => gatewayKeys(),
  'gateway-routes': () => gatewayRoutes(),
};

/** The figures, each a file of its own that guides refer to. */
const figures = {
  'architecture.svg': architecture,
  'string-to-sign.svg': () => stringToSignFigure('signer/lines/six-lines'),
  'dialects.svg': () =>
    dialectsFigure('signer/dialects/dataplus', 'signer/dialects/speech', 'signer/dialects/speech-recognition'),
  'maxcompute-month.svg': standingChart,
};

const check = process.argv.includes('--check');
const stale = [];

/** Writes a file whose text is another now, or remembers that it is stale. */
async function put(file, text, before) {
  if (text === before) return;
  stale.push(path.relative(root, file));
  if (!check) await writeFile(file, text);
}

const docs = path.join(root, 'docs');
for (const entry of await readdir(docs, { recursive: true })) {
  if (!entry.endsWith('.md') || entry.startsWith('reference')) continue;
  const file = path.join(docs, entry);
  const before = await readFile(file, 'utf8');
  const rendered = [];
  for (const { what, place, text } of blocksOf(before)) {
    const [kind, ...rest] = what.split(' ');
    const render = renderers[kind];
    if (render === undefined) throw new Error(`${entry}:${place}: "${kind}" is none of ${Object.keys(renderers)}`);
    const now = await render(rest, before);
    // A program that this machine has not got: its old answer stays, and nothing is skipped in CI.
    const skip = lacksProgram(now) && process.env.CI !== 'true';
    if (skip) console.log(`skipped: ${entry}:${place}, for want of a language that ${what} needs`);
    rendered.push(skip ? text : now);
  }
  if (rendered.length === 0) continue;
  const options = { ...(await resolveConfig(file)), filepath: file };
  await put(file, await format(replaceBlocks(before, rendered), options), before);
}
for (const [name, draw] of Object.entries(figures)) {
  const file = path.join(docs, 'figures', name);
  await put(file, await draw(), await readFile(file, 'utf8').catch(() => undefined));
}

if (stale.length > 0) console.log(`${check ? 'stale' : 'rendered'}: ${stale.join(', ')}`);
if (check && stale.length > 0) {
  console.log('npm run docs:render brings them up to date');
  process.exitCode = 1;
}
