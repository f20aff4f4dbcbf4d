import type { ServiceConfiguration } from '../../src/entitlement/service-configuration.ts';

/** MaxCompute as a service of the gateway, with what the test cares about. */
export const sampleService = (own: Partial<ServiceConfiguration> = {}): ServiceConfiguration => ({
  id: 'maxcompute',
  code: 'maxcompute',
  agreementService: 'maxcompute',
  billedAs: 'maxcompute',
  upstream: null,
  upstreamTimeoutMilliseconds: 30_000,
  replay: 'allow',
  maxSkewSeconds: 900,
  dates: 'imf',
  maxBodyBytes: 8_388_608,
  callsPerSecond: null,
  beta: false,
  metering: [
    {
      operation: '*',
      capability: 'download',
      item: 'download',
      quantity: 'response-bytes',
      counts: 'answered',
      roles: [],
    },
  ],
  enabled: true,
  ...own,
});
