import { errorCodeFailure } from '../failures/error-code.ts';
import type { AnyOperation, ServiceDefaults } from '../operation.ts';

/** What the operations of speech share (V-7.1): a host and a dialect of their own. */
export const speechService: ServiceDefaults & Pick<AnyOperation, 'failure'> = {
  service: 'speech',
  hosts: ['https://nlsapi.aliyun.com'],
  dialect: 'speech',
  authentication: 'dataplus',
  accept: 'application/json',
  limits: {},
  failure: errorCodeFailure,
  origin: 'public',
  confidence: 'seen-often',
  section: 'V-7.1',
};
