import { parseCurl } from './parse-curl.ts';
import { parseHttp } from './parse-http.ts';
import { type Parsed, problem } from './parsed.ts';

/** Reads a curl command or an HTTP message, whichever a pasted text is. */
export function parseRequest(text: string): Parsed {
  const trimmed = text.trim();
  if (trimmed === '') return problem('paste.empty');
  return /^\$?\s*curl(\.exe)?\s/.test(trimmed) ? parseCurl(trimmed.replace(/^\$\s*/, '')) : parseHttp(text);
}
