const stringOrSpace = /("(?:[^"\\]|\\[^])*")|[ \t\r\n]+/g;
const stringOrMark = /("(?:[^"\\]|\\[^])*")|([,:])/g;

/**
 * A JSON object or array written without white space, and with one space after each comma and colon: what encoders
 * make of it by default. Numbers and escapes stay as they are. Nothing for any other body.
 */
export function respaced(body: Uint8Array): readonly string[] {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    if (typeof JSON.parse(text) !== 'object' || text.trim() === 'null') return [];
  } catch {
    return [];
  }
  const dense = text.replace(stringOrSpace, (_, string?: string) => string ?? '');
  return [dense, dense.replace(stringOrMark, (_, string?: string, mark?: string) => string ?? `${mark ?? ''} `)];
}
