import * as z from 'zod/mini';
import { codeFailure } from '../failures/code.ts';
import type { AnyOperation, Method } from '../operation.ts';
import { officialService } from './official-service.ts';

type OurDefaults = Pick<
  AnyOperation,
  'hosts' | 'dialect' | 'authentication' | 'accept' | 'limits' | 'failure' | 'origin' | 'confidence'
> & { readonly method: Method };

/**
 * What the operations share that are our own design, for services of which nothing but the name was published (V-10.1):
 * the published address form, POST, JSON, failures by `code`. No host is named: none is known.
 */
export const ourDesign: OurDefaults = {
  ...officialService,
  hosts: [],
  method: 'POST',
  failure: codeFailure,
  origin: 'ours',
  confidence: 'designed',
};

/** What each answer of our own design begins with. */
export const success: { readonly code: z.ZodMiniLiteral<'SUCCESS'>; readonly request_id: z.ZodMiniString } = {
  code: z.literal('SUCCESS'),
  request_id: z.string().check(z.minLength(1)),
};
