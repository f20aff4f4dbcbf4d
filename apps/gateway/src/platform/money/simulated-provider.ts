import type { PaymentProvider } from './payment-provider.ts';

/** What the simulated provider does with a payment. */
export type Simulation = 'paid' | 'pending' | 'failed';

/**
 * A provider without money: every payment is paid at once, or stays pending until somebody says what became of it, or fails.
 * Its references begin with `simulated-`, so that nobody takes them for real ones.
 */
export function simulatedProvider(outcome: Simulation = 'paid'): PaymentProvider {
  return {
    name: 'simulated',
    begin: ({ id }) =>
      outcome === 'pending'
        ? { state: 'pending', payAt: `urn:dataplus:simulated-payment:${id}` }
        : { state: outcome, reference: `simulated-${id}` },
  };
}
