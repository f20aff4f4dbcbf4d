import { useState } from 'react';
import { type ApiProblem, asProblem } from './problem.ts';

/** Does something at once, without a form; keeps what the API refused. `after` runs either way. */
export function useAct(after: () => void): { act: (work: Promise<unknown>) => void; problem: ApiProblem | undefined } {
  const [problem, setProblem] = useState<ApiProblem>();
  return {
    problem,
    act: (work) => {
      setProblem(undefined);
      work
        .catch((error: unknown) => {
          setProblem(asProblem(error));
        })
        .finally(after);
    },
  };
}
