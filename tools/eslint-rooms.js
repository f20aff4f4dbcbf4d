import path from 'node:path';
import { rooms } from '../rooms.js';

const root = path.resolve(import.meta.dirname, '..');
const names = new Set(Object.values(rooms).map((room) => room.name));

const roomOf = (file) => {
  const relative = path.relative(root, file).split(path.sep).join('/');
  return Object.keys(rooms).find((folder) => relative.startsWith(`${folder}/`));
};

/** `@dataplus/signer/diagnose` -> `@dataplus/signer`; anything that is not one of our rooms -> undefined. */
const roomNameOf = (specifier) => {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return names.has(name) ? name : undefined;
};

const borders = {
  meta: {
    type: 'problem',
    docs: { description: 'a room imports only the rooms that rooms.js grants it' },
    messages: {
      granted: '{{room}} may not import {{target}}: rooms.js grants it only {{granted}}.',
      escape: '{{specifier}} leaves the room {{room}}: import the other room by its package name.',
    },
    schema: [],
  },
  create(context) {
    const file = context.filename;
    const folder = roomOf(file);
    if (folder === undefined) return {};
    const room = rooms[folder];
    const granted = new Set([room.name, ...room.src, ...(/\.test\.ts$/.test(file) ? room.tests : [])]);

    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const specifier = source.value;
      if (specifier.startsWith('.')) {
        if (roomOf(path.resolve(path.dirname(file), specifier)) !== folder) {
          context.report({ node: source, messageId: 'escape', data: { specifier, room: folder } });
        }
        return;
      }
      const target = roomNameOf(specifier);
      if (target !== undefined && !granted.has(target)) {
        const list = [...granted].filter((name) => name !== room.name).join(', ') || 'nothing';
        context.report({ node: source, messageId: 'granted', data: { room: folder, target, granted: list } });
      }
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
    };
  },
};

export default { rules: { borders } };
