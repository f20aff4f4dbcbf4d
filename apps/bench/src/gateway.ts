import { sign } from '@dataplus/signer';
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './gateway-load.ts';
import type { Bar, Group, GroupResult, Row } from './group.ts';
import { jsonOf } from './requests.ts';
import { median } from './statistics.ts';

const rounds = 7;
const seconds = 3;
const bodyBytes = 869;
const target = '/dataplus_1/echo/hello';
/** Least share of the echo's calls a second, by the number of connections. */
const floors = { 50: 0.35, 200: 0.48 } as const;

export const gateway: Group = {
  name: 'gateway',
  title: `Signed POSTs of ${bodyBytes} bytes, verified, entitled and recorded on disk, beside bare node:http doing the same echo`,
  async run() {
    const stop: (() => void)[] = [];
    try {
      const echo = await start(new URL('./gateway-echo.js', import.meta.url), stop);
      const server = await start(new URL('./gateway-server.js', import.meta.url), stop);
      const load = forked(new URL('./gateway-load.js', import.meta.url), 1);
      stop.push(() => {
        load.disconnect();
      });
      const results = [];
      for (const connections of [50, 200] as const) results.push(await compare(load, echo, server, connections));
      return {
        rows: results.flatMap(({ rows }) => rows),
        bars: results.flatMap(({ bars }) => bars),
        note: 'Server and load generator are processes of their own, each on one core where `taskset` is there.',
      };
    } finally {
      for (const end of stop) end();
    }
  },
};

/** Both servers under the same load, in rounds whose order turns. */
async function compare(load: ChildProcess, echo: Server, server: Server, connections: 50 | 200): Promise<GroupResult> {
  const order = { connections, seconds, path: target, ...signed() };
  const ofEcho: Measured[] = [];
  const ofGateway: Measured[] = [];
  for (const one of [echo, server]) await measure(load, one, { ...order, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    const turn: [Server, Measured[]][] = [
      [echo, ofEcho],
      [server, ofGateway],
    ];
    if (round % 2 === 1) turn.reverse();
    for (const [one, results] of turn) results.push(await measure(load, one, order));
  }
  const failures = [...ofEcho, ...ofGateway].reduce((sum, result) => sum + result.failures, 0);
  if (failures > 0) throw new Error(`${failures} calls were not answered with 200`);
  const ratio = ratioOf(ofGateway, ofEcho, 'perSecond');
  const worst = median(ofGateway.map((result) => result.worst));
  const bars: Bar[] = [
    {
      what: `${connections} connections, calls a second / echo`,
      value: ratio,
      limit: floors[connections],
      atLeast: true,
    },
    { what: `${connections} connections, p99 / echo`, value: ratioOf(ofGateway, ofEcho, 'p99'), limit: 5 },
    { what: `${connections} connections, worst answer of a round`, value: worst, unit: 'ms', limit: 50 },
  ];
  return {
    rows: [
      ...rowsOf(`${connections} connections, echo`, ofEcho),
      ...rowsOf(`${connections} connections, gateway`, ofGateway, ratio),
      { name: `${connections} connections, echo, processor`, unit: 'us', ...processorOf(ofEcho) },
      {
        name: `${connections} connections, gateway, processor`,
        unit: 'us',
        ...processorOf(ofGateway),
        ratio: ratioOf(ofEcho, ofGateway, 'processor'),
      },
    ],
    bars,
  };
}

/** Processor time of a call: what is left when other programs take their turns. Its ratio is that of calls a second. */
function processorOf(results: readonly Measured[]): Pick<Row, 'median' | 'p10'> {
  const times = results.map(({ processor }) => processor);
  return { median: median(times), p10: Math.min(...times) };
}

function ratioOf(
  own: readonly Measured[],
  floor: readonly Measured[],
  what: 'perSecond' | 'p99' | 'processor',
): number {
  // A percentile is a whole number of milliseconds and may be 0.
  return median(own.map((result, round) => Math.max(result[what], 1) / Math.max(floor[round]?.[what] ?? NaN, 1)));
}

function rowsOf(name: string, results: readonly Measured[], ratio?: number): Row[] {
  const row = (what: 'perSecond' | 'p99' | 'worst', unit: Row['unit']): Omit<Row, 'name'> => {
    const values = results.map((result) => result[what]);
    return { unit, median: median(values), p10: unit === '/s' ? Math.max(...values) : Math.min(...values) };
  };
  return [
    { name, ...row('perSecond', '/s'), ...(ratio !== undefined && { ratio }) },
    { name: `${name}, p99`, ...row('p99', 'ms') },
    { name: `${name}, worst`, ...row('worst', 'ms') },
  ];
}

/** One signature serves all calls: the service allows replays, and the load generator signs nothing. */
function signed(): { headers: Record<string, string>; body: string } {
  const body = jsonOf(bodyBytes, 0);
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  return { headers: sign({ method: 'POST', target, headers, body }, key).headers, body };
}

/** A server in a process of its own. */
interface Server {
  readonly port: number;
  readonly child: ChildProcess;
}

/** What the load generator measured, and the microseconds of the server's processor for a call. */
type Measured = LoadResult & { readonly processor: number };

async function measure(load: ChildProcess, server: Server, order: Omit<LoadOrder, 'port'>): Promise<Measured> {
  const before = await ask<NodeJS.CpuUsage>(server.child, 'cpu');
  const result = await ask<LoadResult>(load, { ...order, port: server.port });
  const after = await ask<NodeJS.CpuUsage>(server.child, 'cpu');
  const used = after.user + after.system - before.user - before.system;
  return { ...result, processor: used / (result.perSecond * order.seconds) };
}

function ask<Answer>(child: ChildProcess, question: string | object): Promise<Answer> {
  return new Promise((resolve) => {
    child.once('message', resolve as (message: unknown) => void);
    child.send(question);
  });
}

async function start(script: URL, stop: (() => void)[]): Promise<Server> {
  const child = forked(script, 0);
  stop.push(() => {
    child.disconnect();
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', resolve as (message: unknown) => void);
    child.once('exit', (code) => {
      reject(new Error(`${fileURLToPath(script)} ended with ${code ?? 'a signal'}`));
    });
  });
  return { port, child };
}

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** A process of its own, on one core where that can be said. */
function forked(script: URL, core: number): ChildProcess {
  const file = fileURLToPath(script);
  if (!hasTaskset) return fork(file);
  return fork(file, { execPath: 'taskset', execArgv: ['-c', String(core), process.execPath] });
}
