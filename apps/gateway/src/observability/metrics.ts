import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { LabelSet } from './label-set.ts';

/** A call that was answered. */
export interface ObservedCall {
  readonly service: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly request_bytes: number;
  readonly response_bytes: number;
}

/** What is counted. Label values come from closed sets: what callers send never makes a new series. */
export interface Metrics {
  call(call: ObservedCall): void;
  refusal(code: string): void;
  defect(): void;
  admin(route: string, status: number, milliseconds: number): void;
  dayClosed(accounts: number): void;
  /** The text of `/metrics`. */
  text(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Makes the metrics of one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const services = new LabelSet(200);
  const codes = new LabelSet(100);
  const routes = new LabelSet(300);
  const buckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
  const calls = new Histogram({
    name: 'dataplus_call_seconds',
    help: 'Time from the head of a call to the end of its answer',
    labelNames: ['service', 'status'],
    buckets,
    registers,
  });
  const bytes = new Counter({
    name: 'dataplus_body_bytes_total',
    help: 'Bytes of bodies of answered calls',
    labelNames: ['service', 'direction'],
    registers,
  });
  const refusals = new Counter({
    name: 'dataplus_refusals_total',
    help: 'Calls refused, by code',
    labelNames: ['code'],
    registers,
  });
  const defects = new Counter({ name: 'dataplus_defects_total', help: 'Defects of the gateway', registers });
  const admin = new Histogram({
    name: 'dataplus_admin_seconds',
    help: 'Time of a request to the admin API',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  });
  const closed = new Counter({
    name: 'dataplus_account_days_closed_total',
    help: 'Days of accounts that were closed',
    registers,
  });
  collectDefaultMetrics({ register: registry });
  return {
    call: (call) => {
      const service = services.admit(call.service);
      calls.observe({ service, status: classOf(call.status) }, call.milliseconds / 1000);
      bytes.inc({ service, direction: 'request' }, call.request_bytes);
      bytes.inc({ service, direction: 'response' }, call.response_bytes);
    },
    refusal: (code) => {
      refusals.inc({ code: codes.admit(code) });
    },
    defect: () => {
      defects.inc();
    },
    admin: (route, status, milliseconds) => {
      admin.observe({ route: routes.admit(route), status: classOf(status) }, milliseconds / 1000);
    },
    dayClosed: (accounts) => {
      closed.inc(accounts);
    },
    text: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

const classOf = (status: number): string => `${Math.trunc(status / 100)}xx`;
