import type { Queries } from '../database/database.ts';

/** A job that only one process may do at a time. */
export interface LeaseRequest {
  readonly name: string;
  /** Who asks; unique for each process. */
  readonly owner: string;
  /** The time at which it is asked, in whole milliseconds. */
  readonly now: number;
  /** Until when it is wanted. */
  readonly until: number;
}

/** Takes a lease that is free, over, or one's own already. Of several that ask at once, one gets it. */
export async function acquireLease(queries: Queries, { name, owner, now, until }: LeaseRequest): Promise<boolean> {
  const taken = await queries
    .insertInto('leases')
    .values({ name, owner, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner, until })
        .where((eb) => eb.or([eb('leases.owner', '=', owner), eb('leases.until', '<=', now)])),
    )
    .returning('owner')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Holds a lease longer; false when it is somebody else's by now. */
export async function renewLease(
  queries: Queries,
  { name, owner, until }: Omit<LeaseRequest, 'now'>,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable('leases')
    .set({ until })
    .where('name', '=', name)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a lease back; nothing when it is somebody else's. */
export async function releaseLease(queries: Queries, name: string, owner: string): Promise<void> {
  await queries.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
}
