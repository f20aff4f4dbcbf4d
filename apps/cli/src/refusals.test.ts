import { describe, expect, it } from 'vitest';
import { fileOf } from '../test/files.ts';
import { run, type Surroundings } from '../test/run.ts';

const url = 'https://h/p';
const closed = fileOf('closed.http', 'GET /p HTTP/1.1\r\nHost: h\r\n\r\n');
const endless = fileOf(
  'endless.json',
  '{"method":"POST","target":"/","headers":[],"body":{"repeat":{"base64":"AA==","times":9007199254740991}}}',
);

/** What is typed, and what the one line says. */
const badInput: [string, string[], RegExp, Surroundings?][] = [
  ['an unknown command', ['sgin'], /^dataplus: unknown command 'sgin' \(Did you mean sign\?\)$/],
  ['help with an unknown command', ['help', 'sgin'], /^dataplus: unknown command 'sgin' \(Did you mean sign\?\)$/],
  ['an unknown option', ['sign', '--nope', url], /^dataplus sign: unknown option '--nope'/],
  ['no URL', ['sign'], /^dataplus sign: missing required argument 'url'$/],
  ['too many arguments', ['sign', url, url], /^dataplus sign: too many arguments/],
  ['a URL that is none', ['sign', 'shujuapi.aliyun.com/p'], /^dataplus sign: url: must be absolute, http or https/],
  ['a URL of another scheme', ['sign', 'ftp://h/p'], /^dataplus sign: url: must be absolute, http or https/],
  ['an empty query', ['sign', 'https://h/p?'], /^dataplus sign: url: an empty query is not always sent; drop the \?$/],
  ['a header without colon', ['sign', '-H', 'Accept', url], /'-H, --header <header>'.* Write "Name: value"\.$/],
  [
    'CR LF in a header',
    ['sign', '-H', 'X-A: 1\r\nX-B: 2', url],
    /^dataplus sign: headers.x-a: must hold no CR, LF or NUL$/,
  ],
  ['a method in lower case', ['sign', '-X', 'get', url], /^dataplus sign: method: must be upper case/],
  ['an unknown dialect', ['sign', '--dialect', 'acs', url], /'--dialect <name>' argument 'acs' is invalid\. Allowed/],
  ['a date without zone', ['sign', '--date', '2016-05-07T08:19:52', url], /Write an instant with its zone/],
  ['a date that does not exist', ['sign', '--date', '2016-13-07T08:19:52Z', url], /Write an instant with its zone/],
  ['a body twice', ['sign', '-d', 'a', '--data-binary', 'b', url], /^dataplus sign: --data-binary: is given beside -d/],
  ['a file by -d', ['sign', '-d', '@x', url], /A body in a file is given by --data-binary @FILE\.$/],
  [
    'a body file that is not there',
    ['sign', '--data-binary', '@/no', url],
    /^dataplus sign: --data-binary: \/no cannot be read \(ENOENT\)/,
  ],
  [
    'a body file that is a folder',
    ['sign', '--data-binary', '@/', url],
    /^dataplus sign: --data-binary: \/ cannot be read \(EISDIR\)/,
  ],
  [
    'no key id',
    ['sign', url],
    /^dataplus sign: AccessKey: no credentials in any of: environment \(ALIBABA_CLOUD_ACCESS_KEY_ID .*; set it there or give --key-file FILE$/,
    { env: {} },
  ],
  [
    'no key secret',
    ['sign', url],
    /^dataplus sign: environment: ALIBABA_CLOUD_ACCESS_KEY_ID is set, ALIBABA_CLOUD_ACCESS_KEY_SECRET is not; set both$/,
    { env: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid' } },
  ],
  [
    'a key id with colon',
    ['sign', url],
    /^dataplus sign: accessKeyId: must be visible ASCII/,
    { env: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'test:id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret' } },
  ],
  [
    'a key file that is not there',
    ['sign', '--key-file', '/no', url],
    /^dataplus sign: --key-file: \/no cannot be read/,
  ],
  [
    'a key file that is not JSON',
    ['sign', '--key-file', fileOf('1', 'testid testsecret'), url],
    /is not a JSON object; write \{"accessKeyId"/,
  ],
  ['a key file that is null', ['sign', '--key-file', fileOf('2', 'null'), url], /is not a JSON object; write/],
  [
    'a key file without secret',
    ['sign', '--key-file', fileOf('3', '{"accessKeyId":"testid"}'), url],
    /accessKeySecret is not a text, or is empty/,
  ],
  [
    'a key file with an empty secret',
    ['sign', '--key-file', fileOf('4', '{"accessKeyId":"testid","accessKeySecret":""}'), url],
    /accessKeySecret is not a text, or is empty/,
  ],
  [
    'standard input twice',
    ['sign', '--key-file', '-', '--data-binary', '@-', url],
    /^dataplus sign: --data-binary: standard input was read already; name a file$/,
    { stdin: '{"accessKeyId":"testid","accessKeySecret":"testsecret"}' },
  ],
  ['a call to a path', ['call', '/p'], /^dataplus call: url: is a path only/],
  [
    'a GET with a body',
    ['call', '-X', 'GET', '-d', 'x', 'http://127.0.0.1:1/'],
    /^dataplus call: body: fetch sends none with GET/,
  ],
  ['a timeout that is none', ['call', '--timeout', 'soon', url], /Write seconds, at most a day\.$/],
  [
    'no request to verify',
    ['verify'],
    /^dataplus verify: url: is missing; give a URL with -H … flags, or --request FILE$/,
  ],
  [
    'a URL beside --request',
    ['verify', '--request', closed, url],
    /^dataplus verify: --request: is given beside a URL/,
  ],
  [
    'a header beside --request',
    ['verify', '--request', closed, '-H', 'A: b'],
    /^dataplus verify: --request: is given beside a URL/,
  ],
  [
    'a request file that is not there',
    ['verify', '--request', '/no'],
    /^dataplus verify: --request: \/no cannot be read/,
  ],
  [
    'a request whose body has no end',
    ['verify', '--request', endless],
    /body\.repeat: must give at most 268435456 bytes, gives 9007199254740991$/,
  ],
  ['seconds that are none', ['verify', '--max-skew', '-1', url], /Write a whole number of seconds\.$/],
  [
    'a request without Authorization',
    ['diagnose', '--request', closed],
    /^dataplus diagnose: headers\.authorization: /,
  ],
  ['an unknown suite', ['testee', '--suite', 'nope'], /^dataplus testee: --suite: must be one of signer/],
  [
    'a question that is none',
    ['testee'],
    /^dataplus testee: standard input:1: not JSON; send one JSON object a line$/,
    { stdin: 'hello\n' },
  ],
];

describe('bad input is refused in one line that names the place and the cure, with exit code 2', () => {
  it.each(badInput)('%s', async (_, args, message, surroundings) => {
    const { code, out, err } = await run(args, surroundings);
    expect(err.split('\n')).toHaveLength(2);
    expect(err.trimEnd()).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });

  it.each(badInput.filter(([, [command]]) => command !== 'testee'))(
    '%s, as JSON',
    async (_, args, message, surroundings) => {
      const { code, out, err } = await run([...args, '--json'], surroundings);
      const { error } = JSON.parse(out) as { error: { code: string; message: string } };
      expect(error.code).toMatch(/^[a-z-]+$/);
      expect(`dataplus${args.includes('sgin') ? '' : ` ${args[0] ?? ''}`}: ${error.message}`).toMatch(message);
      expect([code, err]).toEqual([2, '']);
    },
  );

  it('lets no control character of an argument through to the terminal', async () => {
    const { err } = await run(['sign', '-H', '\x1b[2J\x07', url]);
    expect(err).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('help', () => {
  it('is shown on standard error with exit code 2 when nothing is asked for', async () => {
    const { code, out, err } = await run([]);
    expect(err).toMatch(/^Usage: dataplus /);
    expect([code, out]).toEqual([2, '']);
  });

  it.each([[['--help']], [['help']]])('lists the commands and the exit codes: %j', async (args) => {
    const { code, out } = await run(args);
    expect(out).toMatch(/ sign .* call .* verify .* diagnose .* terms .* conformance .* testee /s);
    expect(out).toContain('Exit codes: 0 all is well, 1 refused, mismatched or failed, 2 used wrongly or bad input.');
    expect(code).toBe(0);
  });

  it.each(['sign', 'call', 'verify', 'diagnose', 'testee'])('of %s has examples', async (name) => {
    const [first, second] = [await run([name, '--help']), await run(['help', name])];
    expect(first.out.split('Examples:')[1]).toContain(`dataplus ${name}`);
    expect(second).toEqual(first);
    expect(first.code).toBe(0);
  });

  it('gives the version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
