import type { Metrics } from './metrics.ts';

/** Metrics that are loaded after the start; what is counted before waits for them. */
export interface LazyMetrics extends Metrics {
  load(): Promise<unknown>;
}

/** Makes metrics whose library is loaded with `load`, or when they are first read. */
export function lazyMetrics(): LazyMetrics {
  let loaded: Metrics | undefined;
  let loading: Promise<Metrics> | undefined;
  const waiting: ((metrics: Metrics) => void)[] = [];
  const load = (): Promise<Metrics> =>
    (loading ??= import('./metrics.ts').then(({ createMetrics }) => {
      loaded = createMetrics();
      for (const count of waiting.splice(0)) count(loaded);
      return loaded;
    }));
  const tell = (count: (metrics: Metrics) => void): void => {
    if (loaded === undefined) waiting.push(count);
    else count(loaded);
  };
  return {
    load,
    call: (call) => {
      if (loaded === undefined)
        tell((metrics) => {
          metrics.call(call);
        });
      else loaded.call(call);
    },
    refusal: (code) => {
      tell((metrics) => {
        metrics.refusal(code);
      });
    },
    defect: () => {
      tell((metrics) => {
        metrics.defect();
      });
    },
    admin: (route, status, milliseconds) => {
      tell((metrics) => {
        metrics.admin(route, status, milliseconds);
      });
    },
    dayClosed: (accounts) => {
      tell((metrics) => {
        metrics.dayClosed(accounts);
      });
    },
    text: async () => (await load()).text(),
  };
}
