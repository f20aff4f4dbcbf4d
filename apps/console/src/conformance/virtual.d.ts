declare module 'virtual:signer-vectors' {
  import type { SuiteSchema, VectorFile } from '@dataplus/conformance';

  /** The files of the suite `signer`. */
  export const files: readonly VectorFile[];
  /** Its schema, which says how outputs are compared. */
  export const schema: SuiteSchema;
}
