/** As much of autocannon as the benchmark uses; it brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  }
  interface Result {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p99: number; readonly max: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  // eslint-disable-next-line no-restricted-syntax -- that is what it exports
  export default function autocannon(options: Options): Promise<Result>;
}
