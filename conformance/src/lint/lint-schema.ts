import { isObject } from '../json.ts';

/** Finds object schemas that take unknown members: each is given as a JSON Pointer. */
export function openObjects(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part: unknown, index) => openObjects(part, `${path}/${index}`));
  if (!isObject(schema)) return [];
  const open =
    (schema.type === 'object' || isObject(schema.properties)) &&
    schema.additionalProperties === undefined &&
    schema.unevaluatedProperties === undefined;
  const below = Object.entries(schema).flatMap(([name, part]) => {
    // The members of these are names of the author's choice, and values that are no schemas.
    if (['const', 'enum', 'default', 'examples', 'compare'].includes(name)) return [];
    if (['properties', '$defs', 'ops', 'patternProperties'].includes(name) && isObject(part)) {
      return Object.entries(part).flatMap(([key, one]) => openObjects(one, `${path}/${name}/${key}`));
    }
    return openObjects(part, `${path}/${name}`);
  });
  return open ? [path === '' ? '/' : path, ...below] : below;
}
