import { useState } from 'react';
import { ApiProblem } from './problem.ts';

/** Does something at once, without a form; keeps what the API refused. `after` runs either way. */
export function useAct(after: () => void): { act: (work: Promise<unknown>) => void; problem: ApiProblem | undefined } {
  const [problem, setProblem] = useState<ApiProblem>();
  return {
    problem,
    act: (work) => {
      setProblem(undefined);
      work
        .catch((error: unknown) => {
          setProblem(error instanceof ApiProblem ? error : new ApiProblem(String(error), {}));
        })
        .finally(after);
    },
  };
}
