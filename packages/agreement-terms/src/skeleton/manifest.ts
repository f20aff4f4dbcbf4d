import { sha256Hex } from '#sha256';
import { rowsText } from './packed-skeleton.ts';
import type { AgreementId, AnySkeleton, Skeleton } from './skeleton.ts';

/** Digests of the skeletons, each 64 hex digits. */
export interface Manifest {
  /** Digest of everything: SHA-256 over one line `<agreement> <rows digest>` per agreement. */
  readonly digest: string;
  readonly agreements: Readonly<Record<AgreementId, { readonly text: string; readonly rows: string }>>;
}

/** Outcome of {@link checkManifest}: the agreements whose rows no longer have the digest of the manifest. */
export interface ManifestCheck {
  readonly ok: boolean;
  readonly altered: readonly string[];
  /** The digest that was computed over all skeletons given. */
  readonly digest: string;
}

/**
 * Digest of an agreement's wording: SHA-256 over one line `<clause id> <text hash>` per clause. It stays the same when
 * only lines or headings were read anew, so it serves as the version of the agreement.
 */
export function textDigest(skeleton: Skeleton): string {
  return sha256Hex(skeleton.clauses.map(([id, , , hash]) => `${id} ${hash}\n`).join(''));
}

/** Digest of all that a skeleton says: per clause one line of id, first line, last line, text hash and heading, parted by tabs. */
export function rowsDigest(skeleton: Skeleton): string {
  return sha256Hex(rowsText(skeleton));
}

/**
 * Recomputes the digests of the skeletons and compares them with the manifest, so that an edited hash shows.
 *
 * @example
 * ```ts
 * import { checkManifest, manifest, skeletons } from '@dataplus/agreement-terms/skeleton';
 * checkManifest(skeletons, manifest).ok; // true
 * ```
 */
export function checkManifest(skeletons: readonly AnySkeleton[], manifest: Manifest): ManifestCheck {
  const digests = skeletons.map((skeleton) => ({ agreement: skeleton.agreement, rows: rowsDigest(skeleton) }));
  const altered = digests
    .filter(({ agreement, rows }) => manifest.agreements[agreement].rows !== rows)
    .map(({ agreement }) => agreement);
  const digest = sha256Hex(digests.map(({ agreement, rows }) => `${agreement} ${rows}\n`).join(''));
  return { ok: altered.length === 0 && digest === manifest.digest, altered, digest };
}
