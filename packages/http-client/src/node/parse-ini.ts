import { CredentialsError } from '../errors.ts';

/** Sections by name, each with its keys. Comments begin with `#` or `;`; errors name the line and never show it. */
export function parseIni(text: string, file: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const name = /^\[([^\]]+)\]$/.exec(line)?.[1];
    if (name !== undefined) {
      section = sections.get(name.trim()) ?? new Map<string, string>();
      sections.set(name.trim(), section);
      continue;
    }
    const at = line.indexOf('=');
    if (at < 1 || section === undefined) {
      const message = `${file}: line ${i + 1} is neither [section] nor key = value in a section`;
      throw new CredentialsError('malformed-credentials-file', message);
    }
    section.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return sections;
}
