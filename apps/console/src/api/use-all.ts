import { useCallback, useEffect, useState } from 'react';
import { callApi } from './call.ts';
import { type ApiProblem, asProblem } from './problem.ts';
import type { Page } from './use-pages.ts';

/** A list of which every part counts. */
export interface All<T> {
  /** Undefined until the last page is there. */
  readonly items: readonly T[] | undefined;
  /** How many are there by now. */
  readonly count: number;
  readonly problem: ApiProblem | undefined;
  readonly reload: () => void;
}

/** Reads all pages of a list of the API, one after the other. Without an address nothing is read. */
export function useAll<T>(path: string | undefined): All<T> {
  const [state, setState] = useState<{ path: string; items: readonly T[]; whole: boolean; problem?: ApiProblem }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    let stale = false;
    const read = async (): Promise<void> => {
      let items: readonly T[] = [];
      let cursor: string | null = '';
      while (cursor !== null && !stale) {
        const address = `${path}${path.includes('?') ? '&' : '?'}limit=500`;
        const page: Page<T> = await callApi('GET', cursor === '' ? address : `${address}&cursor=${cursor}`);
        items = [...items, ...page.items];
        cursor = page.next;
        if (!stale) setState({ path, items, whole: cursor === null });
      }
    };
    read().catch((error: unknown) => {
      if (!stale) setState({ path, items: [], whole: false, problem: asProblem(error) });
    });
    return () => {
      stale = true;
    };
  }, [path, round]);
  const own = state?.path === path ? state : undefined;
  return {
    items: own?.whole === true ? own.items : undefined,
    count: own?.items.length ?? 0,
    problem: own?.problem,
    reload: useCallback(() => {
      setRound((before) => before + 1);
    }, []),
  };
}
