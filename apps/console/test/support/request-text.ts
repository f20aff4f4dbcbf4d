/** The request of a vector as an HTTP message. */
export function requestText(input: Readonly<Record<string, unknown>>): string {
  const { method, target, headers, body } = input.request as {
    method: string;
    target: string;
    headers: readonly (readonly [string, string])[];
    body: { text?: string } | null;
  };
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join('\n')}\n\n${body?.text ?? ''}`;
}
