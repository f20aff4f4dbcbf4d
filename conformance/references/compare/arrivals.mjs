// What becomes of a signed request on its way: inputs of signer.verify and signer.diagnose, half of them with a change.

/** The input of signer.verify for a signed request. */
export function verifyInput(random, { input, output }) {
  const { pick, chance } = random;
  const now = Date.parse(dateOf(input.request)) || Date.UTC(2016, 4, 7);
  const skew = pick([0, 1, -1, 499, 500, 501, 899999, 900000, 900001, -900000, -900001, 86400000]);
  const signature = output.signature;
  const admitted = { accessKeyId: pick([input.accessKeyId, 'other']), signature, at: new Date(now).toISOString() };
  return {
    ...(input.dialect === undefined ? {} : { dialect: input.dialect }),
    request: arrived(random, authorized(input.request, output.authorization)),
    keys: keys(random, input),
    now: new Date(now + (chance(0.5) ? 0 : skew)).toISOString(),
    ...(chance(0.2) ? { maxSkewSeconds: pick([0, 0.5, 1, 0.001, 86400]) } : {}),
    ...(chance(0.5) ? { dates: pick(['imf', 'lenient']) } : {}),
    ...(chance(0.3) ? { emptyBodyDigest: pick(['either', 'empty']) } : {}),
    ...(chance(0.2) ? { maxBodyBytes: pick([0, 1, 2, 1000000]) } : {}),
    ...(chance(0.3) ? { replay: pick(['allow', 'refuse']) } : {}),
    ...(chance(0.3) ? { seen: chance(0.3) ? [] : [admitted] } : {}),
  };
}

/** The input of signer.diagnose for a signed request. */
export function diagnoseInput(random, { input, output }) {
  const { pick, chance } = random;
  const secret = input.accessKeySecret;
  const bodies = [
    { mistake: 'body-re-serialised', body: { text: 'y' } },
    { mistake: 'digest-before-compression', body: { base64: 'AAAA' } },
  ];
  return {
    ...(input.dialect === undefined ? {} : { dialect: input.dialect }),
    request: arrived(random, authorized(input.request, output.authorization)),
    accessKeySecret: chance(0.7) ? secret : pick([secret.trim(), `${secret}&`, secret.replace(/&$/, ''), 'testsecret']),
    ...(chance(0.2) ? { bodies: chance(0.5) ? bodies : bodies.slice(1) } : {}),
  };
}

function authorized(request, authorization) {
  const others = request.headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  return { ...request, headers: [...others, ['Authorization', authorization]] };
}

function dateOf(request) {
  return request.headers.find(([name]) => name.toLowerCase() === 'date')?.[1] ?? '';
}

function keys(random, { accessKeyId, accessKeySecret }) {
  const { pick, chance } = random;
  const secrets = pick([[accessKeySecret], [accessKeySecret], ['other', accessKeySecret], [`${accessKeySecret}&`]]);
  const key = { secrets, ...(chance(0.3) ? { disabled: chance(0.3) } : {}) };
  return Object.fromEntries([[chance(0.05) ? 'another' : accessKeyId, key]]);
}

const CHANGES = {
  method: ({ pick }, request) => ({ ...request, method: pick(['GET', 'get', '', 'A B', 'TRACE']) }),
  target: ({ pick }, request) => ({ ...request, target: otherTarget(pick, request.target) }),
  body: ({ pick }, request) => ({ ...request, body: pick([null, { text: '' }, { text: 'x' }, { text: 'x\n' }]) }),
  date: ({ pick }, request) => withValue(request, 'date', (date) => otherDate(pick, date)),
  accept: ({ pick }, request) => withValue(request, 'accept', () => pick(['', '*/*', 'null', 'text/css', 'a\0'])),
  type: ({ pick }, request) =>
    withValue(request, 'content-type', (type) => pick([type.replace(';', '; '), type.split(';')[0], '', 'a\rb'])),
  authorization: ({ pick }, request) => withValue(request, 'authorization', (value) => otherAuthorization(pick, value)),
  missing: ({ pick }, request) => {
    const gone = pick(['authorization', 'date', 'accept', 'content-type', 'host']);
    return { ...request, headers: request.headers.filter(([name]) => name.toLowerCase() !== gone) };
  },
  extra: ({ pick }, request) => {
    const extra = [pick(['Date', 'accept', 'CONTENT-TYPE', 'content-md5', 'host', 'a b']), pick(['', 'x', 'a\n'])];
    return { ...request, headers: [...request.headers, extra] };
  },
};

/** The request unchanged, or with one change, seldom two. */
function arrived(random, request) {
  const once = (given) => CHANGES[random.pick(Object.keys(CHANGES))](random, given);
  if (random.chance(0.4)) return request;
  return random.chance(0.2) ? once(once(request)) : once(request);
}

function withValue(request, wanted, change) {
  const headers = request.headers.map(([name, value]) => [name, name.toLowerCase() === wanted ? change(value) : value]);
  return { ...request, headers };
}

function otherTarget(pick, target) {
  const [path, ...query] = target.split('?');
  return pick([
    ...[`http://h:80${target}`, `HTTPS://user@[::1]${target}`, `https://${target}`, `http:/${target}`, `ftp://h${target}`],
    ...['*', 'h:443', '', 'http://h', 'http://h?a', 'http://h#a', `${target}\n`, `${target} `, path],
    ...[`${path}?${query.join('?').split('&').reverse().join('&')}`, target.replaceAll('+', '%20'), `${target}?`],
  ]);
}

function otherDate(pick, date) {
  return pick([
    ...['', 'x', date.toLowerCase(), date.replace(',', ''), date.replace('Sep', 'Sept'), date.replace(/ 0(\d) /, ' $1 ')],
    ...[date.replace(/:/g, ': '), date.replace('GMT', 'UTC'), date.replace(/^.../, 'Mon'), date.replace(/\d\d:/, '24:')],
    ...['Saturday, 07-May-16 08:19:52 GMT', 'Sat May  7 08:19:52 2016', 'Sat May 07 08:19:52 2016'],
    ...['Sunday, 01-Jan-67 00:00:00 GMT', 'Friday, 01-Jan-66 00:00:00 GMT', 'Sun, 07 May 0000 00:00:00 GMT'],
    ...['Saturday, 07 May 2016 08:19:52 GMT', 'Sat, 07 May 0016 08:19:52 GMT', 'Fri, 31 Dec 9999 23:59:60 GMT'],
    ...['Fri, 30 Feb 2024 00:00:00 GMT', 'Thu Feb 29 23:59:59 2024', 'Wed, 05 Sept 2012 23:00:00 GMT'],
  ]);
}

function otherAuthorization(pick, value) {
  const [, id, signature] = /^Dataplus (.*):(.*)$/.exec(value) ?? ['', 'testid', ''];
  const hex = Buffer.from(signature, 'base64').toString('hex');
  return pick([
    ...['', 'Dataplus', `acs ${id}:${signature}`, `dataplus ${id}:${signature}`, `Dataplus  ${id}:${signature}`],
    ...[`Dataplus\t${id}:${signature}`, `Dataplus ${id}: ${signature}`, `Dataplus ${id}:${signature.slice(0, -1)}`],
    ...[`Dataplus :${signature}`, `Dataplus a:${id}:${signature}`, `Dataplus ${id}:${hex}`, `${id}:${signature}`],
    ...[`Dataplus ${id}:${signature.slice(0, -2)}${pick('ABCDEFGHIJ')}=`, `  Dataplus ${id}:${signature} `, 'Basic x'],
    ...[`Dataplus ${id}:${hex.toUpperCase()}`, `Dataplus other:${signature}`, `Dataplus ${id}:${'A'.repeat(43)}=`],
  ]);
}
