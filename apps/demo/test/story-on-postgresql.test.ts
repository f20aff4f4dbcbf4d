import { expect, inject, it } from 'vitest';
import { openPage } from '../src/page.ts';
import { playStory } from '../src/story/play-story.ts';
import { startProcesses } from './support/start-processes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresql: string;
  }
}

const server = inject('postgresql');

// Without PostgreSQL the run says so when it starts; in CI that is a failure.
it.skipIf(server === '')(
  'the story holds on PostgreSQL, with three processes that are asked in turn',
  async () => {
    let text = '';
    const page = openPage({ write: (more: string) => (text += more) }, {});
    const gateways = await startProcesses(server, 3);
    try {
      await playStory(page, gateways, false);
    } finally {
      await gateways.close();
    }
    expect(page.broken, text).toEqual([]);
    expect(text).toContain('PostgreSQL and 3 processes');
    expect(text).toContain('every posting of the story sums to zero');
  },
  120_000,
);
