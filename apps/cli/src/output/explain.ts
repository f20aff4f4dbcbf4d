const names = ['method', 'Accept', 'body digest', 'Content-Type', 'Date', 'request target'];
const width = 16;

/** The StringToSign line by line: what each is, and where it ends. No line end stands behind the last one (S-2.2). */
export async function explainStringToSign(stringToSign: string): Promise<string> {
  const { showLineEnds } = await import('@dataplus/conformance');
  const lines = stringToSign.split(/(?<=\n)/);
  const shown = lines.map((line, at) => `  ${(names[at] ?? '').padEnd(width)}${showLineEnds(line).trimEnd()}\n`);
  return `StringToSign, ${lines.length} lines:\n${shown.join('')}`;
}
