import type { ServiceDefaults } from '../operation.ts';

type OfficialDefaults = Pick<ServiceDefaults, 'hosts' | 'dialect' | 'authentication' | 'accept' | 'limits'>;

/** What operations under `/{org_code}/…` share (V-1.1 to V-1.3): the later host first, then the first one. */
export const officialService: OfficialDefaults = {
  hosts: ['https://dtplus-cn-shanghai.data.aliyuncs.com', 'https://shujuapi.aliyun.com'],
  dialect: 'dataplus',
  authentication: 'dataplus',
  accept: 'application/json',
  limits: {},
};
