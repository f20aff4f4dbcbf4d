import { useCallback, useEffect, useRef, useState } from 'react';
import { callApi } from './call.ts';
import { type ApiProblem, asProblem } from './problem.ts';

/** A part of a list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list that is read page after page. */
export interface Pages<T> {
  readonly items: readonly T[];
  readonly problem: ApiProblem | undefined;
  /** While the first page is on its way. */
  readonly loading: boolean;
  readonly complete: boolean;
  readonly more: () => void;
  readonly reload: () => void;
}

interface State<T> extends Page<T> {
  readonly path: string;
  readonly problem?: ApiProblem;
}

/** Reads a list of the API, the next page when `more` is called. The address may have a query. */
export function usePages<T>(path: string | undefined, limit: number = 200): Pages<T> {
  const [state, setState] = useState<State<T>>();
  const [round, setRound] = useState(0);
  const busy = useRef(false);
  const pageOf = useCallback(
    (cursor: string | null) => {
      const address = `${path ?? ''}${path?.includes('?') === true ? '&' : '?'}limit=${limit}`;
      return callApi<Page<T>>('GET', cursor === null ? address : `${address}&cursor=${encodeURIComponent(cursor)}`);
    },
    [path, limit],
  );
  useEffect(() => {
    if (path === undefined) return undefined;
    let stale = false;
    busy.current = true;
    pageOf(null)
      .then(
        (page) => {
          if (!stale) setState({ ...page, path });
        },
        (error: unknown) => {
          if (!stale) setState({ path, items: [], next: null, problem: asProblem(error) });
        },
      )
      .finally(() => {
        busy.current = false;
      });
    return () => {
      stale = true;
    };
  }, [path, round, pageOf]);
  const own = state?.path === path ? state : undefined;
  const more = useCallback(() => {
    if (own === undefined || own.next === null || busy.current) return;
    busy.current = true;
    pageOf(own.next)
      .then(
        (page) => {
          setState({ ...own, items: [...own.items, ...page.items], next: page.next });
        },
        (error: unknown) => {
          setState({ ...own, problem: asProblem(error) });
        },
      )
      .finally(() => {
        busy.current = false;
      });
  }, [own, pageOf]);
  return {
    items: own?.items ?? [],
    problem: own?.problem,
    loading: path !== undefined && own === undefined,
    complete: own?.next === null,
    more,
    reload: () => {
      setRound((before) => before + 1);
    },
  };
}
