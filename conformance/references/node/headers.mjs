// Header names and values: S-2.5, S-2.7, S-2.8, S-2.9.

const SINGLE = ['authorization', 'date', 'content-type', 'content-md5'];

export function isToken(text) {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

export function hasForbiddenCharacter(value) {
  return value.includes('\r') || value.includes('\n') || value.includes('\0');
}

/** All values of the header `name` (lower case) in the order given. */
export function valuesOf(headers, name) {
  return headers.filter((header) => isNamed(header, name)).map((header) => withoutOuterSpace(header.value));
}

/** The value of a header, '' where it is absent (S-2.3). */
export function valueOf(headers, name) {
  return valuesOf(headers, name)[0] ?? '';
}

/** Accept given more than once is one value (S-2.9). */
export function acceptOf(headers) {
  return valuesOf(headers, 'accept').join(', ');
}

/** Whether a header that may be given once is given more often (S-2.9). */
export function hasRepeated(headers) {
  return SINGLE.some((name) => headers.filter((header) => isNamed(header, name)).length > 1);
}

/** CR, LF or NUL in what is signed or may be given only once. */
export function hasForbiddenValue(headers) {
  return headers.some(
    (header) => ['accept', ...SINGLE].some((name) => isNamed(header, name)) && hasForbiddenCharacter(header.value),
  );
}

/** S-2.7. Lower case does not change the length of the ASCII names asked for, so other alphabets cannot slip in. */
function isNamed(header, name) {
  return header.name.length === name.length && header.name.toLowerCase() === name;
}

/** S-2.5: SP and HTAB only, where String.trim would take every Unicode space. */
function withoutOuterSpace(value) {
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(value[start])) start += 1;
  while (end > start && isSpace(value[end - 1])) end -= 1;
  return value.slice(start, end);
}

function isSpace(character) {
  return character === ' ' || character === '\t';
}
