import type { Draft } from './draft.ts';
import { type Parsed, problem, type Remark } from './parsed.ts';
import { shellWords } from './shell-words.ts';

/** Options with a value that change nothing of what is signed. */
const ignoredWithValue =
  /^(-[omxuEwTcbKDCYyz]|--(output|max-time|connect-timeout|proxy|user|cert|key|cacert|write-out|cookie-jar|retry(-.*)?|resolve|interface|dump-header|config|limit-rate|cookie|user-agent|referer|connect-to|proxy-.*|max-redirs|range))$/;

interface Command {
  method: string | undefined;
  address: string | undefined;
  headers: [string, string][];
  dropped: Set<string>;
  data: string[];
  json: boolean;
  get: boolean;
}

/**
 * Reads a curl command. What curl adds by itself to a request is added too, because it is sent and counts for the
 * signature: `Accept: any type`, and `Content-Type` where there are data.
 */
export function parseCurl(text: string): Parsed {
  const words = shellWords(text.trim());
  if (words === undefined) return problem('paste.unclosedQuote');
  const command: Command = {
    method: undefined,
    address: undefined,
    headers: [],
    dropped: new Set(),
    data: [],
    json: false,
    get: false,
  };
  const queue = words.slice(1).flatMap(splitShort);
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const refused = takeWord(word, queue, command);
    if (refused !== undefined) return refused;
  }
  return command.address === undefined ? problem('paste.noUrl') : assemble(command, command.address);
}

/** `-XPOST` is `-X POST`, `-sSL` is `-s -S -L`, `--url=x` is `--url x`. */
function splitShort(word: string): string[] {
  const [, option, value] = /^(-[XHdAeboumxFT])(.+)$/s.exec(word) ?? [];
  if (option !== undefined && value !== undefined) return [option, value];
  const long = /^(--[a-z-]+)=(.*)$/s.exec(word);
  if (long !== null) return [long[1] ?? '', long[2] ?? ''];
  return /^-[a-zA-Z#]{2,}$/.test(word) ? Array.from(word.slice(1), (letter) => `-${letter}`) : [word];
}

function takeWord(word: string, queue: string[], command: Command): Parsed | undefined {
  switch (word) {
    case '-X':
    case '--request':
      command.method = queue.shift();
      return undefined;
    case '-H':
    case '--header':
      return takeHeader(queue.shift() ?? '', command);
    case '-A':
    case '--user-agent':
      command.headers.push(['User-Agent', queue.shift() ?? '']);
      return undefined;
    case '-d':
    case '--data':
    case '--data-ascii':
    case '--data-binary':
      return takeData(queue.shift() ?? '', command, true);
    case '--data-raw':
      return takeData(queue.shift() ?? '', command, false);
    case '--json':
      command.json = true;
      return takeData(queue.shift() ?? '', command, true);
    case '-G':
    case '--get':
      command.get = true;
      return undefined;
    case '-I':
    case '--head':
      command.method ??= 'HEAD';
      return undefined;
    case '--url':
      command.address = queue.shift();
      return undefined;
    case '-F':
    case '--form':
    case '--data-urlencode':
    case '-T':
    case '--upload-file':
      return problem('paste.unreadableOption', { option: word });
    default:
      if (ignoredWithValue.test(word)) queue.shift();
      else if (!word.startsWith('-')) command.address = word;
      return undefined;
  }
}

function takeHeader(text: string, command: Command): Parsed | undefined {
  const [, name = '', sign = '', value = ''] = /^([^:;]+)([:;])(.*)$/s.exec(text) ?? [];
  if (name === '') return problem('paste.noHeader', { header: text });
  // `Name:` takes a header of curl's own away, `Name;` sends it empty.
  if (sign === ':' && value.trim() === '') command.dropped.add(name.trim().toLowerCase());
  else command.headers.push([name.trim(), value.trim()]);
  return undefined;
}

function takeData(text: string, command: Command, readsFiles: boolean): Parsed | undefined {
  if (readsFiles && text.startsWith('@')) return problem('paste.dataFile', { file: text.slice(1) });
  command.data.push(text);
  return undefined;
}

function assemble(command: Command, address: string): Parsed {
  const { headers, dropped, data, json, get } = command;
  const body = data.length === 0 || get ? null : data.join(json ? '' : '&');
  const own: [string, string][] = [
    ['Accept', json ? 'application/json' : '*/*'],
    ...(body === null
      ? []
      : [['Content-Type', json ? 'application/json' : 'application/x-www-form-urlencoded'] as [string, string]]),
  ];
  const added = own.filter(
    ([name]) =>
      !dropped.has(name.toLowerCase()) && !headers.some(([given]) => given.toLowerCase() === name.toLowerCase()),
  );
  const remarks: Remark[] = added.map(([name, value]) => ({
    id: 'paste.curlAdds',
    values: { header: `${name}: ${value}` },
  }));
  const absolute = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  const draft: Draft = {
    method: command.method ?? (body === null ? 'GET' : 'POST'),
    address: get && data.length > 0 ? `${absolute}${absolute.includes('?') ? '&' : '?'}${data.join('&')}` : absolute,
    raw: true,
    headers: [...headers, ...added],
    body,
  };
  return { ok: true, draft, remarks };
}
