/** What all figures have in common: paper, ink and letters in light and dark. */
const style = `
text { font: 14px system-ui, 'Noto Sans CJK SC', sans-serif; fill: #1c2733; }
.mono { font: 13.5px ui-monospace, 'DejaVu Sans Mono', monospace; white-space: pre; }
.small { font-size: 12px; fill: #4a5663; }
.strong { font-weight: 600; }
.paper { fill: #ffffff; }
.box { fill: #f3f6fa; stroke: #c3ccd6; }
.room { fill: #e7effb; stroke: #7d9fd1; }
.app { fill: #e8f5ec; stroke: #79b48d; }
.ground { fill: #fbf3e0; stroke: #cfb06a; }
.line { fill: none; stroke: #7d8a98; stroke-width: 1.4; }
.end { fill: #b3261e; }
.tip { fill: #7d8a98; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6ebf1; }
  .small { fill: #b4bec9; }
  .paper { fill: #14191f; }
  .box { fill: #1d242c; stroke: #3a4653; }
  .room { fill: #1c2a40; stroke: #4f74ab; }
  .app { fill: #193024; stroke: #4d8a62; }
  .ground { fill: #332a15; stroke: #8d7639; }
  .end { fill: #ff8a80; }
}`;

/** A drawing with what it shows in words, for those who cannot see it. */
export function drawing({ width, height, title, description, parts }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<style>${style}
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
<rect class="paper" width="${width}" height="${height}" rx="8"/>
${parts.join('\n')}
</svg>
`;
}

/** Text at a place; `kind` names its letters. */
export function text(x, y, words, kind = '', anchor = 'start') {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

/** A box with rounded corners. */
export function box(x, y, width, height, kind) {
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="7"/>`;
}

/** A line with a tip. */
export function arrow(path) {
  return `<path class="line" marker-end="url(#tip)" d="${path}"/>`;
}

/** Text in which nothing is markup. */
export function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
