import type { Engine } from '../database.ts';
import { tables } from './0001-tables.ts';

/** What brings a database from one version to the next: statement after statement, in one transaction. */
export type Migration = (engine: Engine) => readonly string[];

/** All of them, in order; never change one that was released. */
export const migrations: readonly Migration[] = [tables];
