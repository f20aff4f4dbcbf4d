import type { Bytes } from '@dataplus/service-schemas/core';
import type { BodyDigest } from '@dataplus/signer';

/** A stream that was kept: it can be sent any number of times. */
export interface SpooledBody {
  readonly content: Blob;
  readonly digest: BodyDigest;
  /** Gives up what it is kept in. Called once the call is over, however it ended. */
  readonly discard: () => Promise<void>;
}

/**
 * Keeps a stream and digests it on the way: the signature stands before the body, so the body has to be known first.
 * `spoolInMemory` comes with this entry, `spoolToDisk` with `@dataplus/http-client/node`.
 */
export type Spool = (pieces: AsyncIterable<Bytes>) => Promise<SpooledBody>;
