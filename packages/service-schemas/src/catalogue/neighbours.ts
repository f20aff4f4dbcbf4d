/**
 * Products of Alibaba Cloud that the text names beside the platform's own: data sources, places to run on, and lines of the order
 * page. They are no part of the platform and have no entry in the catalogue.
 */
export const neighbours: readonly { readonly id: string; readonly zh: string; readonly line: number }[] = [
  { id: 'ecs', zh: '云服务器ECS', line: 145 },
  { id: 'rds', zh: '云数据库RDS', line: 145 },
  { id: 'ocs', zh: 'OCS', line: 145 },
  { id: 'oss', zh: 'OSS', line: 247 },
  { id: 'ots', zh: '表格存储OTS', line: 247 },
  { id: 'drds', zh: 'DRDS', line: 247 },
  { id: 'anti-ddos', zh: '高防IP', line: 169 },
  { id: 'cdn', zh: 'CDN', line: 169 },
  { id: 'e-mapreduce', zh: 'E-MR', line: 169 },
  { id: 'api-gateway', zh: 'API网关', line: 169 },
  { id: 'cloud-market', zh: '云市场', line: 169 },
  { id: 'high-performance-computing', zh: '高性能计算', line: 169 },
];
