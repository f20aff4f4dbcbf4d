/** A fenced block. */
export function fenced(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A table; prettier aligns it. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The anchor of a heading, as the reference and code hosts make it. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** Text in which nothing is Markdown. */
export function plain(text) {
  return text.replace(/[<>*_[\]{}]/g, '\\$&');
}
