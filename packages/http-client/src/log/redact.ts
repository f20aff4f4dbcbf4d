const mark = '[redacted]';

/** Names of headers, query fields and JSON members whose values nobody should read. */
const secretName = /auth(?!or\b)|secret|token|passw|cookie|signature|credential|api-?key|access-?key|session/i;

/** What looks like a secret wherever it stands, and what to leave of it. */
const secretShapes: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // A scheme of an Authorization header with what follows it.
  [/\b(Dataplus|acs|APPCODE|Basic|Bearer|Digest)[ +]+[^\s,;"'&]+/gi, `$1 ${mark}`],
  // Members and fields of such a name: name=value, name: value, "name":"value".
  [
    /([\w.-]*(?:auth(?!or\b)|secret|token|passw|signature|credential|api-?_?key|access_?-?key|session)[\w.-]*"?\s*[=:]\s*"?)[^\s&"',;}]+/gi,
    `$1${mark}`,
  ],
  // The platform's AccessKey ids.
  [/\bLTAI[A-Za-z0-9]{4,}/g, `LTAI${mark}`],
  // Its secrets are 30 letters and digits.
  [/(?<![A-Za-z0-9])[A-Za-z0-9]{30}(?![A-Za-z0-9])/g, mark],
];

/** The text without what looks like a secret. */
export function redactText(text: string): string {
  return secretShapes.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text);
}

/** The headers with secret values replaced, by name and by shape. */
export function redactHeaders(headers: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) shown[name] = secretName.test(name) ? mark : redactText(value);
  return shown;
}
