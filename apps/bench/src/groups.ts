import { billRun } from './bill-run.ts';
import { billingRules } from './billing-rules.ts';
import { diagnose } from './diagnose.ts';
import { gateway } from './gateway.ts';
import { gatewayStart } from './gateway-start.ts';
import type { Group } from './group.ts';
import { httpClient } from './http-client.ts';
import { signGet } from './sign-get.ts';
import { signPost1k, signPost1m } from './sign-post.ts';
import { suite } from './suite.ts';
import { testee } from './testee.ts';
import { validation } from './validation.ts';
import { verify } from './verify.ts';

/** Everything that `npm run bench` measures, in this order. */
export const groups: readonly Group[] = [
  signGet,
  signPost1k,
  signPost1m,
  verify,
  diagnose,
  suite,
  testee,
  billingRules,
  billRun,
  validation,
  httpClient,
  gateway,
  gatewayStart,
];
