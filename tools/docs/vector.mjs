import { vectorsOf } from '@dataplus/conformance/node';
import { fenced, table } from './markdown.mjs';

const vectors = new Map(vectorsOf('signer').map((vector) => [vector.id, vector]));

/** The vector of an id; an id that there is not stops the rendering. */
export function vectorOf(id) {
  const vector = vectors.get(id);
  if (vector === undefined) throw new Error(`there is no vector ${id}`);
  return vector;
}

/** The request of a vector as an HTTP message, with the Authorization that it gets. */
export function requestBlock(id) {
  return `${fenced('http', message(id, vectorOf(id).output.authorization))}\n\n${named(id)}`;
}

/** The same with the Authorization that a mistake gives, under the name of a file. */
export function refusedBlock(id, mistake) {
  const twin = vectorOf(id).twins.find((one) => one.mistake === mistake);
  if (twin === undefined) throw new Error(`${id} has no twin ${mistake}`);
  return `${fenced('http refused.http', message(id, twin.authorization))}\n\n${named(id)}`;
}

function message(id, authorization) {
  const { method, target, headers, body } = vectorOf(id).input.request;
  const all = [...headers, ['authorization', authorization]];
  const lines = [`${method} ${target} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)];
  return [...lines, ...(body?.text === undefined ? [] : ['', body.text])].join('\n');
}

/** The StringToSign of a vector with its line ends shown. */
export function stringToSignBlock(id) {
  const { output } = vectorOf(id);
  return `${fenced('text', visible(output.stringToSign))}\n\n${named(id)}`;
}

/** The wrong twins of a vector: what becomes of its signature under each mistake. */
export function twinsTable(id) {
  const { output, twins } = vectorOf(id);
  const rows = [
    ['none: the right one', `\`${output.signature}\``],
    ...twins.map(({ mistake, signature }) => [`\`${mistake}\``, `\`${signature}\``]),
  ];
  return `${table(['mistake', 'signature'], rows)}\n\n${named(id)}`;
}

/** A text with its line feeds and carriage returns to be seen. */
export function visible(text) {
  return text.replaceAll('\r', '␍').replaceAll('\n', '↵\n');
}

function named(id) {
  return `_Vector \`${id}\`._`;
}
