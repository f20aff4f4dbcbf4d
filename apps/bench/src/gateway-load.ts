import autocannon from 'autocannon';

/** What the load generator is told. */
export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What it measured; milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p99: number;
  readonly worst: number;
  /** Answers other than 2xx, errors and timeouts. */
  readonly failures: number;
}

/** The load generator: a process of its own, so that it takes no time from the server. */
process.on('message', ({ port, connections, seconds, path, headers, body }: LoadOrder) => {
  const url = `http://127.0.0.1:${port}${path}`;
  void autocannon({ url, connections, duration: seconds, method: 'POST', headers, body }).then((result) => {
    const { requests, latency, non2xx, errors, timeouts } = result;
    const measured: LoadResult = {
      perSecond: requests.average,
      p99: latency.p99,
      worst: latency.max,
      failures: non2xx + errors + timeouts,
    };
    process.send?.(measured);
  });
});
process.on('disconnect', () => process.exit());
