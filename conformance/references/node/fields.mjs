// Shapes of protocol members. Each function returns the checked value or throws InvalidInput.

/** An error that the specification names; only `code` is compared. */
export class Refused extends Error {
  constructor(code, message) {
    super(message ?? '');
    this.code = code;
  }
}

/** The input does not fit the op. The message names the member and the shape it needs, never its value. */
export class InvalidInput extends Refused {
  constructor(where, cure) {
    super('invalid-input', `${where}: ${cure}`);
  }
}

/** The question is well formed, but this program does not answer it. */
export class Skipped extends Error {}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object that has every required member and none beyond the optional ones. */
export function object(value, where, required, optional = []) {
  if (!isObject(value)) throw new InvalidInput(where, 'give an object');
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) throw new InvalidInput(where, `the member ${missing} is missing`);
  if (!Object.keys(value).every((name) => required.includes(name) || optional.includes(name))) {
    throw new InvalidInput(where, 'has a member that the op does not know');
  }
  return value;
}

export function array(value, where) {
  if (!Array.isArray(value)) throw new InvalidInput(where, 'give an array');
  return value;
}

/** A string that has UTF-8 bytes: JSON can also write half a surrogate pair, which has none. */
export function text(value, where) {
  if (typeof value !== 'string') throw new InvalidInput(where, 'give a string');
  if (!value.isWellFormed()) throw new InvalidInput(where, 'holds half a surrogate pair; give Unicode text');
  return value;
}

export function oneOf(value, where, options) {
  if (!options.includes(value)) throw new InvalidInput(where, `give one of ${options.join(', ')}`);
  return value;
}

export function boolean(value, where) {
  if (typeof value !== 'boolean') throw new InvalidInput(where, 'give true or false');
  return value;
}

/** A finite number that is not negative. */
export function amount(value, where) {
  if (!Number.isFinite(value) || value < 0) throw new InvalidInput(where, 'give a finite number that is not negative');
  return value;
}

/** A whole number from 0 on. */
export function count(value, where) {
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidInput(where, 'give a whole number');
  return value;
}

/** RFC 3339 with milliseconds and Z, in milliseconds since 1970. Whatever does not print back as given does not exist. */
export function instant(value, where) {
  const milliseconds = Date.parse(text(value, where));
  const exists = /^\d{4}-/.test(value) && !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value;
  if (!exists) {
    throw new InvalidInput(where, 'give an RFC 3339 instant such as 2016-05-07T08:19:52.000Z');
  }
  return milliseconds;
}
