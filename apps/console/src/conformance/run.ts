import { assembleSuite, runVectors, type Run, type Vector } from '@dataplus/conformance';
import { signerOps } from '@dataplus/signer/testee';

/** A run in this page and how long it took. */
export interface PageRun {
  readonly run: Run;
  readonly milliseconds: number;
}

/** The golden vectors of the suite `signer`; they are loaded when they are first needed. */
export async function signerVectors(): Promise<readonly Vector[]> {
  const { files, schema } = await import('virtual:signer-vectors');
  return assembleSuite(files, schema).vectors;
}

/** What the worker tells the page. */
export type WorkerMessage =
  { readonly done: number; readonly all: number } | { readonly run: Run; readonly milliseconds: number };

/** Runs the vectors against the signer of this page, in a worker: thousands of diagnoses take their time. */
export function runSigner(onProgress: (done: number, all: number) => void): Promise<PageRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if ('done' in data) onProgress(data.done, data.all);
      else {
        resolve(data);
        worker.terminate();
      }
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
      worker.terminate();
    };
  });
}

/** Runs the vectors in pieces, so that one can see how far it is. */
export async function runHere(onProgress: (done: number, all: number) => void): Promise<PageRun> {
  const vectors = await signerVectors();
  const testee = { name: '@dataplus/signer', language: 'TypeScript', runtime: browserName(), ops: signerOps };
  const begun = performance.now();
  const size = 25;
  const runs: Run[] = [];
  for (let at = 0; at < vectors.length; at += size) {
    runs.push(await runVectors({ vectors: vectors.slice(at, at + size), testee }));
    onProgress(Math.min(at + size, vectors.length), vectors.length);
  }
  return { run: joined(runs), milliseconds: Math.round(performance.now() - begun) };
}

function joined(runs: readonly Run[]): Run {
  const tally = { passed: 0, failed: 0, undeclared: 0, skipped: 0, knownFailing: 0, beganToPass: 0 };
  for (const run of runs)
    for (const name of Object.keys(tally) as (keyof typeof tally)[]) tally[name] += run.tally[name];
  return {
    implementation: runs[0]?.implementation ?? { name: '' },
    results: runs.flatMap(({ results }) => results),
    tally,
    faults: [],
    ok: runs.every(({ ok }) => ok),
  };
}

function browserName(): string {
  const [name = ''] = /(?:Firefox|Edg|Chrome|Version)\/[\d.]+/.exec(navigator.userAgent) ?? [];
  return name.replace('Version', 'Safari');
}
