/** The public addresses of MaxCompute in 2016 (V-15.11). */
export const maxcomputeEndpoints: { readonly service: string; readonly tunnel: string; readonly datahub: string } = {
  service: 'http://service.odps.aliyun.com/api',
  tunnel: 'http://dt.odps.aliyun.com',
  datahub: 'http://dh.odps.aliyun.com',
};
