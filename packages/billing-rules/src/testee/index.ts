export { billingRulesOps, type BillingRulesOps } from './ops.ts';
