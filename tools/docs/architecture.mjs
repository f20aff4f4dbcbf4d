import { rooms } from '../../rooms.js';
import { arrow, box, drawing, text } from './svg.mjs';

/** Where each room stands in the drawing; which arrows there are is said by rooms.js. */
const places = {
  'apps/cli': [20, 64, 'app', 'dataplus', 'the command line'],
  'apps/gateway': [216, 64, 'app', 'gateway', 'verify, meter, settle'],
  'apps/console': [412, 64, 'app', 'console', 'a page in the browser'],
  'apps/demo': [608, 64, 'app', 'demo', 'npm run demo'],
  'apps/bench': [804, 64, 'app', 'bench', 'npm run bench'],
  'packages/http-client': [118, 222, 'room', 'http-client', 'signed calls over fetch'],
  'packages/billing-rules': [510, 222, 'room', 'billing-rules', 'money and standing'],
  'packages/signer': [20, 350, 'room', 'signer', 'sign, verify, diagnose'],
  'packages/service-schemas': [216, 350, 'room', 'service-schemas', 'operations, entities'],
  'packages/agreement-terms': [510, 350, 'room', 'agreement-terms', 'agreements, calendar'],
};
const width = 176;
const height = 62;

/** The rooms and who imports whom. Apps may import every package: one arrow stands for those. */
export function architecture() {
  const folderOf = Object.fromEntries(Object.entries(rooms).map(([folder, { name }]) => [name, folder]));
  const boxes = Object.entries(rooms).flatMap(([folder, { name }]) => {
    if (folder === 'conformance') return [];
    const place = places[folder];
    if (place === undefined) throw new Error(`the drawing has no place for ${folder} (${name})`);
    const [x, y, kind, title, line] = place;
    return [
      box(x, y, width, height, kind),
      text(x + width / 2, y + 27, title, 'strong', 'middle'),
      text(x + width / 2, y + 47, line, 'small', 'middle'),
    ];
  });
  const arrows = Object.entries(rooms)
    .filter(([folder]) => folder.startsWith('packages/'))
    .flatMap(([folder, { src }]) => src.map((target) => between(places[folder], places[folderOf[target]])));
  return drawing({
    width: 1000,
    height: 556,
    title: 'The rooms and who imports whom',
    description: Object.values(rooms)
      .map(({ name, src }) => `${name} imports ${src.join(', ') || 'no other room'}`)
      .join('; '),
    parts: [
      text(20, 40, 'Apps: any package, and the conformance suite', 'strong'),
      text(20, 206, 'Packages: all but http-client read no clock and no file, and run everywhere', 'strong'),
      ...boxes,
      ...arrows,
      arrow('M500 128 V180'),
      arrow('M196 108 H212'),
      text(204, 152, 'optional', 'small', 'middle'),
      box(20, 450, 960, 86, 'ground'),
      text(36, 482, 'conformance', 'strong'),
      text(
        36,
        506,
        'numbered specification, golden vectors, runner, reference programs in Python, Java, PHP, shell and plain Node.js',
        'small',
      ),
      text(36, 526, 'imports no room: the tests of every package hand it the implementation under test', 'small'),
    ],
  });
}

function between([fromX, fromY], [toX, toY]) {
  return arrow(`M${fromX + width / 2} ${fromY + height} L${toX + width / 2} ${toY - 2}`);
}
