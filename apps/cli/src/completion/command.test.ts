import { describe, expect, it } from 'vitest';
import { run } from '../../test/run.ts';

const completed = async (...words: string[]) =>
  (await run(['completion', 'words', '--', ...words])).out.split('\n').slice(0, -1);

describe('completion', () => {
  it.each([
    ['commands', ['se'], ['services']],
    [
      'operations that can be called',
      ['call', 'face.'],
      ['face.analyse', 'face.attribute', 'face.detect', 'face.verify'],
    ],
    ['no operation that the client does not sign', ['call', 'ocr.'], ['ocr.id-card']],
    ['an operation after options with values', ['call', '--timeout', '5', '--json', 'speech.r'], ['speech.recognize']],
    ['services and operations', ['services', 'public-trend'], ['public-trend', 'public-trend.query']],
    ['subcommands', ['terms', 'c'], ['compare']],
    ['options', ['call', '--exp'], ['--explain']],
    ['options of a subcommand', ['terms', 'list', '--wh'], ['--what']],
    ['choices of an option', ['sign', '--dialect', 'speech'], ['speech', 'speech-recognition']],
    ['choices of an operand', ['plan', 'database', ''], ['public', 'private', 'cloud']],
    ['nothing where a file may stand', ['sign', '--key-file', ''], []],
    ['nothing behind a command that is none', ['nope', ''], []],
  ])('completes %s', async (_, words, wanted) => {
    expect(await completed(...words)).toEqual(wanted);
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s that asks with the words', async (shell) => {
    expect((await run(['completion', shell])).out).toContain('dataplus completion words -- ');
  });
});
