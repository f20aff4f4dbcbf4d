// The op sample.node: how the Node sample of the published text gets the resource line from a URL. No repair is needed.
import { parse } from 'node:url';
import { object, Refused, text } from './fields.mjs';

export function sampleNodeOp(value) {
  const url = text(object(value, 'input', ['url']).url, 'url');
  try {
    return { resource: parse(url).path };
  } catch {
    throw new Refused('invalid-url'); // the sample ends there
  }
}
