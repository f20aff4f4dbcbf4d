/** What a text is: JSON with its value, or only a text. */
export type ParsedText =
  { readonly isJson: true; readonly value: unknown } | { readonly isJson: false; readonly value: string };

/** Parses a text that may be JSON. Never throws: services answer failures as plain text too. */
export function parseJson(text: string): ParsedText {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown };
  } catch {
    return { isJson: false, value: text };
  }
}
