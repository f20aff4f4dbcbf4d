// Random requests to be signed: most are fine, some break one rule or another.

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'patch', 'PROPFIND'];
const BAD_METHODS = ['get', 'Post', 'TRACE', 'connect', 'Track', '', 'A B', 'GÉT', 'GET\n', 'A:B'];
const PIECES = [
  ...['a', 'B', '0', '1', '-', '_', '.', '~', '!', '*', "'", '(', ')', '/', ';', '=', '&', '+', ',', ':', '@', '?', '$'],
  ...['%20', '%2B', '%2b', '%E4%B8%AD', '%e4%b8%ad', '%ff', '%zz', '%', '|', '\\', '"', '<', '[', '..', 'é', '中', '𠀀', '€'],
  ...['\u0080', '\u00a0', '\u3000', '\ufeff', '\ufffd'],
];
const BAD_PIECES = [' ', '\t', '\n', '\r', '\0', '#', '\x7f', '\x1f'];
const VALUES = [
  ...['', 'application/json', '*/*', 'application/json;charset=UTF-8', 'application/json; charset=utf-8', 'text/plain'],
  ...['audio/pcm;samplerate=16000', 'a/b;  c=d;\te', ' padded ', '\ttabbed\t', 'é', '中文', 'undefined', '\u00a0', ','],
];
const DATES = ['Sat, 07 May 2016 08:19:52 GMT', 'Wed, 05 Sep 2012 23:00:00 GMT', 'Thu, 29 Feb 2024 23:59:59 GMT'];
const BODIES = ['', 'x', '0', '{"a": [1, 2], "b": "c, d: e"}\n', '[1,2]', '中文', '\n', ' {"a":1}', '{"a":', '{"a":NaN}'];
const IDS = ['testid', 'TESTID', '!~', 'constructor', '__proto__', '0'];
const BAD_IDS = ['', 'a:b', 'a b', 'é', 'a\n', '\x7f'];
const SECRETS = ['testsecret', ' testsecret ', 'testsecret\n', '密钥', '&', ' ', 'x'.repeat(100), '\0', 'e\u0301'];

/** The input of signer.sign. */
export function signInput(random) {
  const { pick, chance } = random;
  const dialects = ['dataplus', 'dataplus', 'dataplus', 'speech', 'speech-recognition'];
  return {
    ...(chance(0.2) ? {} : { dialect: chance(0.02) ? pick(['Dataplus', '', 'speech ']) : pick(dialects) }),
    request: request(random),
    accessKeyId: pick(chance(0.03) ? BAD_IDS : IDS),
    accessKeySecret: chance(0.02) ? '' : pick(SECRETS),
  };
}

function request(random) {
  const { pick, chance } = random;
  return {
    method: pick(chance(0.05) ? BAD_METHODS : METHODS),
    target: target(random),
    headers: headers(random),
    body: body(random),
  };
}

function target(random) {
  const { pick, chance, several } = random;
  const text = (pieces) => several(8, () => pick(pieces)).join('');
  const query = chance(0.6) ? `?${text([...PIECES, '&', '=', '+', 'a=1', '&b=2', '%20'])}` : '';
  const made = `/${text(PIECES)}${query}`;
  if (!chance(0.05)) return made;
  return pick([`${made}${pick(BAD_PIECES)}`, made.slice(1), '*', 'http://h/p', '']);
}

function headers(random) {
  const { pick, chance } = random;
  const cased = (name) => pick([name, name, name.toUpperCase(), name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())]);
  const maybe = (probability, name, values) => (chance(probability) ? [[cased(name), pick(values)]] : []);
  const list = [
    ...maybe(0.8, 'accept', VALUES),
    ...maybe(0.15, 'accept', VALUES),
    ...maybe(0.8, 'content-type', VALUES),
    ...maybe(0.9, 'date', DATES),
    ...maybe(0.5, 'host', ['shujuapi.aliyun.com', 'h:8080', '']),
    ...maybe(0.1, 'content-encoding', ['gzip', '']),
    ...maybe(0.05, 'authorization', ['Dataplus old:header', '']),
    ...maybe(0.1, 'content-md5', ['', '1B2M2Y8AsgTpgAmY7PhCfg==', 'nd3c9xIw5dVNbJHHaOPLCw==', 'x']),
    ...maybe(0.02, pick(['date', 'content-type', 'content-md5', 'authorization']), DATES),
    ...maybe(0.02, 'x', ['a\nb', 'a\0', '\r', 'fine']),
    ...maybe(0.02, pick(['', 'a b', 'é', 'a:', 'accept ', 'x-\u212a']), ['x']),
  ];
  return chance(0.2) ? list.reverse() : list;
}

function body(random) {
  const { pick, chance, below } = random;
  if (chance(0.3)) return null;
  if (chance(0.7)) return { text: pick(BODIES) };
  const base64 = Buffer.from(random.several(12, () => below(256))).toString('base64');
  return chance(0.7) ? { base64 } : { repeat: { base64, times: below(1000) } };
}
