import path from 'node:path';
import { readConfiguration } from '@dataplus/gateway';
import { flagOf, keys, variableOf } from '../../apps/gateway/dist/config/keys.js';
import { routes } from '../../apps/gateway/dist/admin/routes/index.js';
import { plain, table } from './markdown.mjs';

/** Every key of the configuration: flag, variable, what it is for, and what holds where nobody gives it. */
export function gatewayKeys() {
  const folder = '/work';
  const defaults = readConfiguration({ workingFolder: folder, environment: {} });
  const shown = (name) => {
    const value = defaults[name];
    if (['string', 'number', 'boolean'].includes(typeof value))
      return `\`${String(value).replace(`${folder}${path.sep}`, '')}\``;
    return name === 'clock' ? '`system`' : 'none';
  };
  const rows = Object.entries(keys).map(([name, { summary, shape, withoutFlag }]) => [
    withoutFlag ? 'none' : `\`${flagOf(name)}\``,
    `\`${variableOf(name)}\``,
    `${plain(summary)}: ${plain(shape)}`,
    shown(name),
  ]);
  return table(['flag', 'variable', 'what', 'default'], rows);
}

/** The routes of the admin API, under their tags. */
export function gatewayRoutes() {
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  return tags
    .map((tag) => {
      const rows = routes
        .filter((route) => route.tag === tag)
        .map(({ method, path: place, audience, summary }) => [`\`${method} ${place}\``, plain(summary), audience]);
      return `### Routes: ${tag}\n\n${table(['route', 'does', 'for'], rows)}`;
    })
    .join('\n\n');
}
