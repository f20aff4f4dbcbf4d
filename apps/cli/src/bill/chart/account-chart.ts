import { type Answer, capabilitiesOn, type Fen, type ForecastStep, type Ledger, owed } from '@dataplus/billing-rules';
import { fail } from '../../errors.ts';
import { chartSvg as svgOf } from './svg.ts';
import type { ChartData, Span } from './chart-data.ts';

/** Gathers what a chart of one account shows, event after event. */
export class AccountChart {
  readonly #ledger: Ledger;
  readonly #accounts = new Set<string>();
  readonly #balances: { at: number; balance: Fen; owed: Fen }[] = [];
  readonly #spans = new Map<string, Span[]>();
  #forecastFrom: number | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The accounts that events were of; a chart is of one. */
  get accounts(): readonly string[] {
    return [...this.#accounts];
  }

  get data(): ChartData {
    return { balances: this.#balances, spans: this.#spans, forecastFrom: this.#forecastFrom };
  }

  add(account: string, at: number, { changes }: Answer): void {
    if (account === '') return;
    this.#accounts.add(account);
    const state = this.#ledger.account(account);
    this.#balances.push({ at, balance: state.balance, owed: owed(state) });
    for (const { service, at: since, to } of changes) this.#change(service, since, to);
  }

  /** What is to come, after all that has been. */
  addForecast(account: string, steps: readonly ForecastStep[]): void {
    this.#accounts.add(account);
    this.#forecastFrom = this.#balances.at(-1)?.at;
    let open = this.#balances.at(-1)?.owed ?? 0n;
    for (const step of steps) {
      if (step.what === 'change') this.#change(step.service, step.at, step.to);
      else {
        if (step.what === 'bill') open = step.owed;
        this.#balances.push({ at: step.at, balance: step.balance, owed: open });
      }
    }
  }

  #change(service: string, at: number, rung: Span['rung']): void {
    const spans = this.#spans.get(service) ?? [];
    const allowed = capabilitiesOn(rung, service, this.#ledger.setting().readings);
    spans.push({ from: at, rung, allowed });
    this.#spans.set(service, spans);
  }
}

/** The chart of one account as an SVG document. */
export function chartSvg(accounts: readonly string[], data: ChartData): string {
  const [account, another] = accounts;
  if (account === undefined) return fail('invalid-argument', '--chart', 'there are no events of an account to show');
  if (another !== undefined) fail('invalid-argument', '--chart', 'is of one account; give --account');
  return svgOf(account, data);
}
