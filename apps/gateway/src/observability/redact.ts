/** What is taken out of everything that is logged: by form, since a list of member names has leaked before. */
const patterns: readonly (readonly [RegExp, string])[] = [
  // The signature in an Authorization header; the AccessKey id before it may stay.
  [/(Dataplus\s+[^\s:"\\]{1,128}:)[^\s"\\,]+/gi, '$1[redacted]'],
  [/(Bearer\s+)[^\s"\\,]+/gi, '$1[redacted]'],
  [/(APPCODE\s+)[^\s"\\,]+/gi, '$1[redacted]'],
  [/\b(operator|account)-[\w-]{24,}/g, '$1-[redacted]'],
  [/(\w+:\/\/[^\s:/@"\\]*:)[^\s@"\\]+@/g, '$1[redacted]@'],
  [/("[^"]*(?:secret|password|token|authorization|master_?key)[^"]*"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, '$1"[redacted]"'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[redacted]'],
  // AccessKey secrets are thirty letters and digits, with at least one of each kind.
  [/(?<![A-Za-z0-9+/_-])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{30}(?![A-Za-z0-9+/_=-])/g, '[redacted]'],
];

/** The text without signatures, tokens, passwords, private keys and what has the form of an AccessKey secret. */
export function redact(text: string): string {
  let left = text;
  for (const [pattern, substitute] of patterns) left = left.replace(pattern, substitute);
  return left;
}
