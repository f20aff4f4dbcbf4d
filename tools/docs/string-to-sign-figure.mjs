import { arrow, box, drawing, escaped, text } from './svg.mjs';
import { vectorOf } from './vector.mjs';

const names = ['method', 'Accept', 'body digest', 'Content-Type', 'Date', 'request target'];
const lineFeed = '<tspan class="end">↵</tspan>';
const step = 30;

/** How one request becomes one signature: where each of the six lines comes from. */
export function stringToSignFigure(id) {
  const { input, output } = vectorOf(id);
  const { method, target, headers, body } = input.request;
  const lines = output.stringToSign.split('\n');
  const sent = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', body.text];
  const from = { method: 0, target: 0, digest: sent.length - 1 };
  const rowOf = (name) => 1 + headers.findIndex(([header]) => header === name);
  const rows = [from.method, rowOf('accept'), from.digest, rowOf('content-type'), rowOf('date'), from.target];
  const top = 76;
  const y = (row) => top + row * step;
  const left = sent.map((line, row) => text(36, y(row), escaped(line), 'mono'));
  const right = lines.flatMap((line, row) => [
    text(560, y(row), names[row], 'small'),
    text(668, y(row), escaped(line) + (row < lines.length - 1 ? lineFeed : ''), 'mono'),
  ]);
  const ways = rows.map((row, line) => {
    const start = 44 + 8.2 * sent[row].length;
    return arrow(
      `M${start} ${y(row) - 5} C${Math.max(start + 40, 470)} ${y(row) - 5} 490 ${y(line) - 5} 550 ${y(line) - 5}`,
    );
  });
  const bottom = y(6) + 12;
  return drawing({
    width: 1000,
    height: bottom + 112,
    title: 'From a request to its signature',
    description: `The request ${method} ${target} gives the lines ${lines.join(', ')}; HMAC-SHA1 of them with the AccessKey secret gives ${output.signature}.`,
    parts: [
      text(20, 34, 'The request', 'strong'),
      text(544, 34, 'StringToSign: six lines, five line feeds', 'strong'),
      box(20, 46, 452, y(6) - 64, 'box'),
      box(544, 46, 436, y(6) - 64, 'room'),
      ...left,
      ...right,
      ...ways,
      text(300, y(from.digest) + 4, 'Base64(MD5(body))', 'small'),
      box(20, bottom, 960, 88, 'ground'),
      text(36, bottom + 32, 'Base64( HMAC-SHA1( AccessKey secret, StringToSign ) )', 'strong'),
      text(36, bottom + 64, escaped(`authorization: ${output.authorization}`), 'mono'),
      arrow(`M762 ${y(6) - 18} V${bottom - 2}`),
      text(964, bottom + 32, `vector ${id}`, 'small', 'end'),
    ],
  });
}

/** The StringToSigns of three dialects beside each other. */
export function dialectsFigure(...ids) {
  const height = 100 + 8 * step;
  const width = 330;
  const parts = ids.flatMap((id, column) => {
    const { input, output } = vectorOf(id);
    const x = 14 + column * width;
    const lines = output.stringToSign.split('\n');
    return [
      text(x, 34, input.dialect ?? 'dataplus', 'strong'),
      box(x, 46, width - 18, 6 * step + 14, 'room'),
      ...lines.map((line, row) =>
        text(x + 12, 76 + row * step, escaped(line) + (row < lines.length - 1 ? lineFeed : ''), 'mono'),
      ),
      text(x, 76 + 6 * step + 12, `${lines.length} lines`, 'small'),
      text(x, 76 + 6 * step + 36, escaped(output.signature), 'mono'),
      text(x, 76 + 6 * step + 58, `vector ${id}`, 'small'),
    ];
  });
  return drawing({
    width: 14 + ids.length * width,
    height,
    title: 'The three dialects',
    description: ids.map((id) => `${id}: ${vectorOf(id).output.stringToSign.replaceAll('\n', ', ')}`).join('; '),
    parts,
  });
}
