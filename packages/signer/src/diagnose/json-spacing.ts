const piece = /"(?:[^"\\]|\\[^])*"|([,:])|\s+/g;

/**
 * A JSON object or array written without white space, and with one space after each comma and colon: what encoders
 * make of it by default. Numbers and escapes stay as they are. Nothing for any other body.
 */
export function respaced(body: Uint8Array): readonly string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    JSON.parse(text);
  } catch {
    return [];
  }
  if (!/^\s*[[{]/.test(text)) return [];
  return ['', ' '].map((space) =>
    text.replace(piece, (found, mark?: string) => (mark === undefined ? found.trim() : mark + space)),
  );
}
