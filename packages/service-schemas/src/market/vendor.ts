import * as z from 'zod/mini';
import { identifier, nonEmptyText } from '../parts/text.ts';
import { instant, type Instant } from '../parts/time.ts';
import { exact, type Schema } from '../schema.ts';

/** What an applicant hands in; more may be asked for at any time (V-13.1). */
export interface VendorDocument {
  kind: 'legal-representative-identity' | 'qualification' | 'product-information' | 'planned-services' | 'other';
  /** Where the document is kept. */
  reference: string;
}

/** Checks a {@link VendorDocument}. */
export const vendorDocument: Schema<VendorDocument> = exact(
  z.strictObject({
    kind: z.enum([
      'legal-representative-identity',
      'qualification',
      'product-information',
      'planned-services',
      'other',
    ]),
    reference: nonEmptyText,
  }),
);

/** An application to sell in the market (V-13.1). The states are ours. */
export interface VendorApplication {
  id: string;
  /** Has to be bound to a verified Alipay account. */
  account: string;
  alipayVerified: boolean;
  documents: VendorDocument[];
  submittedAt: Instant;
  state: 'submitted' | 'documents-wanted' | 'approved' | 'refused';
  decidedAt?: Instant | undefined;
}

/** Checks a {@link VendorApplication}. */
export const vendorApplication: Schema<VendorApplication> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    alipayVerified: z.boolean(),
    documents: z.array(vendorDocument).check(z.minLength(1)),
    submittedAt: instant,
    state: z.enum(['submitted', 'documents-wanted', 'approved', 'refused']),
    decidedAt: z.optional(instant),
  }),
);

/** Who sells in the market: a person or an enterprise, paid to an account in its own name (V-13.1, V-13.4). */
export interface Vendor {
  id: string;
  account: string;
  kind: 'individual' | 'enterprise';
  name: string;
  admittedAt: Instant;
  payee: { kind: 'bank' | 'alipay'; holder: string };
  state: 'active' | 'suspended' | 'withdrawn' | 'removed';
}

/** Checks a {@link Vendor}. */
export const vendor: Schema<Vendor> = exact(
  z.strictObject({
    id: identifier,
    account: identifier,
    kind: z.enum(['individual', 'enterprise']),
    name: nonEmptyText,
    admittedAt: instant,
    payee: z.strictObject({ kind: z.enum(['bank', 'alipay']), holder: nonEmptyText }),
    state: z.enum(['active', 'suspended', 'withdrawn', 'removed']),
  }),
);
