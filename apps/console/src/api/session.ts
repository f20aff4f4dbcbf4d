import { useSyncExternalStore } from 'react';

/** Who is signed in. The token is held in memory only: closing or reloading the page forgets it. */
export interface Session {
  readonly token: string;
  readonly role: 'operator' | 'account';
  /** Of an account's own token. */
  readonly account: string | null;
}

let current: Session | undefined;
const listeners = new Set<() => void>();

/** Changes who is signed in; `undefined` signs out. */
export function setSession(session: Session | undefined): void {
  current = session;
  for (const listener of listeners) listener();
}

export const getSession = (): Session | undefined => current;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Who is signed in; views are drawn anew when that changes. */
export const useSession = (): Session | undefined => useSyncExternalStore(subscribe, getSession);
