import { createClient } from '@dataplus/http-client';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bar, Group, GroupResult, Row } from './group.ts';
import { credentials, jsonOf, ring, target } from './requests.ts';
import { median, percentile } from './statistics.ts';

const atOnce = 50;
const callsPerRound = 1_000;
const rounds = 25;

/** One way to make a call; gives the parsed answer. */
interface Way {
  readonly name: string;
  readonly call: (i: number) => Promise<unknown>;
}

export const httpClient: Group = {
  name: 'http-client',
  title: `Calls a second, ${atOnce} at once, beside bare fetch with ready headers and an AbortSignal`,
  async run() {
    const server = fork(fileURLToPath(new URL('./http-server.js', import.meta.url)));
    try {
      const port = await new Promise<number>((resolve) => server.once('message', resolve));
      const endpoint = `http://127.0.0.1:${port}`;
      const get = await compare(gets(endpoint));
      const post = await compare(posts(endpoint));
      return {
        rows: [...get.rows, ...post.rows],
        bars: [...get.bars, ...post.bars],
        note: 'Ratios are of calls a second in the same round. The server is a process of its own.',
      };
    } finally {
      server.disconnect();
    }
  },
};

const ready = {
  accept: 'application/json',
  date: 'Sat, 07 May 2016 08:19:52 GMT',
  authorization: `Dataplus ${credentials.accessKeyId}:AAAAAAAAAAAAAAAAAAAAAAAAAAA=`,
  'x-dataplus-request-id': '84e17b0f-df34-47c1-a042-89c5ece3b99f',
};

function gets(endpoint: string): readonly [Way, ...Way[]] {
  const client = createClient({ endpoint, credentials });
  const path = ring(target);
  return [
    {
      name: 'GET, bare fetch',
      call: (i) => parsed(fetch(endpoint + path(i), { headers: ready, signal: new AbortController().signal })),
    },
    { name: 'GET, client.request', call: (i) => client.request({ path: path(i) }) },
    { name: 'GET, client.fetch', call: (i) => parsed(client.fetch(path(i))) },
  ];
}

function posts(endpoint: string): readonly [Way, ...Way[]] {
  const client = createClient({ endpoint, credentials });
  const path = ring(target);
  const body = ring((i) => jsonOf(1024, i));
  const headers = { ...ready, 'content-type': 'application/json' };
  const own = { 'content-type': 'application/json' };
  return [
    {
      name: 'POST of 1 KiB, bare fetch',
      call: (i) => {
        const { signal } = new AbortController();
        return parsed(fetch(endpoint + path(i), { method: 'POST', headers, body: body(i), signal }));
      },
    },
    {
      name: 'POST of 1 KiB, client.request',
      call: (i) => client.request({ path: path(i), headers: own, body: body(i) }),
    },
    {
      name: 'POST of 1 KiB, client.fetch',
      call: (i) => parsed(client.fetch(path(i), { method: 'POST', headers: own, body: body(i) })),
    },
  ];
}

const parsed = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

/** Runs all ways in turn, in an order that turns too; the first is the floor. */
async function compare(ways: readonly [Way, ...Way[]]): Promise<GroupResult> {
  const rates = ways.map(() => [] as number[]);
  for (const way of ways) await rate(way);
  for (let round = 0; round < rounds; round++) {
    const order = ways.map((_, i) => (i + round) % ways.length);
    for (const i of order) {
      const way = ways[i];
      if (way !== undefined) rates[i]?.push(await rate(way));
    }
  }
  const floor = rates[0] ?? [];
  const rows = ways.map(({ name }, i): Row => {
    const own = rates[i] ?? [];
    const ratio = median(own.map((value, round) => value / (floor[round] ?? NaN)));
    return { name, unit: '/s', median: median(own), p10: percentile(own, 90), ratio };
  });
  const [{ name: floorName }] = ways;
  const bars = rows.slice(1).map(({ name, ratio = NaN }): Bar => {
    return { what: `${name} / ${floorName}`, value: ratio, limit: 0.8, atLeast: true, aim: 0.9 };
  });
  return { rows, bars };
}

let calls = 0;

/** Calls a second in one round. */
async function rate({ call }: Way): Promise<number> {
  let left = callsPerRound;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call(calls++);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (callsPerRound * 1000) / (performance.now() - began);
}
