export { serviceSchemasOps, type ServiceSchemasOps } from './ops.ts';
