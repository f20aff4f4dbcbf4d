// The op signer.request-target: S-3.4, S-3.5.
import { object, Refused, text } from './fields.mjs';

export function requestTargetOp(value) {
  const url = parse(text(object(value, 'input', ['url']).url, 'url'));
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new Refused('invalid-url');
  // `search` is '' both for no query and for an empty one; only the printed URL still shows the `?`.
  const [withoutFragment] = url.href.split('#');
  if (url.search === '' && withoutFragment.endsWith('?')) throw new Refused('ambiguous-target');
  return { target: url.pathname + url.search };
}

function parse(text) {
  try {
    return new URL(text);
  } catch {
    throw new Refused('invalid-url');
  }
}
