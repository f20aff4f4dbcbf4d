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
async function compare(load: ChildProcess, echo: number, server: number, connections: 50 | 200): Promise<GroupResult> {
  const order = { connections, seconds, path: target, ...signed() };
  const ofEcho: LoadResult[] = [];
  const ofGateway: LoadResult[] = [];
  for (const port of [echo, server]) await measure(load, { ...order, port, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    const turn: [number, LoadResult[]][] = [
      [echo, ofEcho],
      [server, ofGateway],
    ];
    if (round % 2 === 1) turn.reverse();
    for (const [port, results] of turn) results.push(await measure(load, { ...order, port }));
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
    ],
    bars,
  };
}

function ratioOf(own: readonly LoadResult[], floor: readonly LoadResult[], what: 'perSecond' | 'p99'): number {
  // A percentile is a whole number of milliseconds and may be 0.
  return median(own.map((result, round) => Math.max(result[what], 1) / Math.max(floor[round]?.[what] ?? NaN, 1)));
}

function rowsOf(name: string, results: readonly LoadResult[], ratio?: number): Row[] {
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

function measure(load: ChildProcess, order: LoadOrder): Promise<LoadResult> {
  return new Promise((resolve) => {
    load.once('message', resolve as (message: unknown) => void);
    load.send(order);
  });
}

async function start(script: URL, stop: (() => void)[]): Promise<number> {
  const server = forked(script, 0);
  stop.push(() => {
    server.disconnect();
  });
  return new Promise<number>((resolve, reject) => {
    server.once('message', resolve as (message: unknown) => void);
    server.once('exit', (code) => {
      reject(new Error(`${fileURLToPath(script)} ended with ${code ?? 'a signal'}`));
    });
  });
}

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** A process of its own, on one core where that can be said. */
function forked(script: URL, core: number): ChildProcess {
  const file = fileURLToPath(script);
  if (!hasTaskset) return fork(file);
  return fork(file, { execPath: 'taskset', execArgv: ['-c', String(core), process.execPath] });
}
