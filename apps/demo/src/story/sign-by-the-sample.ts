import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Organization } from './open-the-platform.ts';
import type { Stage } from './stage.ts';

const program = fileURLToPath(new URL('../../clients/by_the_sample.py', import.meta.url));

/** A client in another language, which signs as the published sample does, is served (Python; named when it is missing). */
export async function signByTheSample(stage: Stage, { code, owner }: Organization, needsAll: boolean): Promise<void> {
  const { gateways, page, tell } = stage;
  const what = 'a client in Python that signs as the published sample does';
  const answer = await run({
    ...owner,
    url: `${gateways.dataOrigin()}/${code}/maxcompute/query?param1=xxx&param2=xxx`,
    body: '{"sql":"select 1;"}',
    date: new Date(Date.now() + stage.ahead()).toUTCString(),
  });
  if (answer === undefined) {
    const why = 'PYTHON IS MISSING: python3 is not on this machine; the published sample was not tried';
    page.line(page.colors.yellow(why));
    if (needsAll) page.check(false, `${why} (with CI set every language is needed)`);
    return;
  }
  const held = page.check(answer.startsWith('200 '), `${what} is served, not answered ${answer}`);
  tell(held ? 'done' : 'broken', what, held ? '200' : answer);
}

/** What the program printed; undefined without Python. */
async function run(question: object): Promise<string | undefined> {
  const child = spawn('python3', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const started = new Promise<boolean>((resolve) => {
    child.once('spawn', () => {
      resolve(true);
    });
    child.once('error', () => {
      resolve(false);
    });
  });
  if (!(await started)) return undefined;
  child.stdin.end(JSON.stringify(question));
  return (await text(child.stdout)).trim();
}
