import { useCallback, useEffect, useState } from 'react';
import { callApi } from './call.ts';
import { type ApiProblem, asProblem } from './problem.ts';

/** What came of a question to the API so far. */
export interface Read<T> {
  readonly data: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Asks the API; again when the address changes, when asked to, or every so many milliseconds. Without an address nothing is asked. */
export function useRead<T>(path: string | undefined, everyMilliseconds?: number): Read<T> {
  const [state, setState] = useState<{ path: string; data?: T; problem?: ApiProblem }>();
  const [round, setRound] = useState(0);
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  useEffect(() => {
    if (path === undefined) return undefined;
    let stale = false;
    callApi<T>('GET', path).then(
      (data) => {
        if (!stale) setState({ path, data });
      },
      (error: unknown) => {
        if (!stale) setState({ path, problem: asProblem(error) });
      },
    );
    return () => {
      stale = true;
    };
  }, [path, round]);
  useEffect(() => {
    if (path === undefined || everyMilliseconds === undefined) return undefined;
    const timer = setInterval(reload, everyMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [path, everyMilliseconds, reload]);
  const own = state?.path === path ? state : undefined;
  return { data: own?.data, problem: own?.problem, loading: path !== undefined && own === undefined, reload };
}
