import type { KeySnapshot, PlatformSnapshot } from './snapshot.ts';

/** Where snapshots come from; the database is behind it. */
export interface EntitlementSource {
  /** The number that every transaction raises which changes what a call may do. */
  revision(): Promise<number>;
  loadPlatform(): Promise<PlatformSnapshot>;
  /** Undefined for an AccessKey that there is not. */
  loadKey(accessKeyId: string): Promise<KeySnapshot | undefined>;
}
