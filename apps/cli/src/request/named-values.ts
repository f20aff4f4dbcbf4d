import { InvalidArgumentError } from 'commander';

/** Values by name, as `-q name=value` gives them. */
export type NamedValues = Readonly<Record<string, string>>;

/** Adds one `name=value` to those before it. */
export function namedValue(text: string, before: NamedValues = {}): NamedValues {
  const sign = text.indexOf('=');
  if (sign < 1) throw new InvalidArgumentError('Write name=value.');
  const name = text.slice(0, sign);
  if (Object.hasOwn(before, name)) throw new InvalidArgumentError(`${name} is given twice.`);
  return { ...before, [name]: text.slice(sign + 1) };
}
