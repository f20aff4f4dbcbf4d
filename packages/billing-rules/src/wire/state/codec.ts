import { dayOfDate, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { fail } from '../../errors/billing-error.ts';
import type { Json } from '../to-wire.ts';

/** How a value is written as JSON and read again. What `read` lets through, `write` gives back to the byte. */
export interface Codec<T> {
  readonly write: (value: T) => Json;
  /** @throws BillingError `invalid-state`; `path` names the member. */
  readonly read: (json: unknown, path: string) => T;
}

function bad(json: unknown, path: string, wanted: string): never {
  return fail('invalid-state', path, `is ${json === undefined ? 'missing' : JSON.stringify(json)}; give ${wanted}.`);
}

export const text: Codec<string> = {
  write: (value) => value,
  read: (json, path) => (typeof json === 'string' ? json : bad(json, path, 'a text')),
};

export const flag: Codec<boolean> = {
  write: (value) => value,
  read: (json, path) => (typeof json === 'boolean' ? json : bad(json, path, 'true or false')),
};

/** Milliseconds since 1970-01-01 and other whole numbers. */
export const whole: Codec<number> = {
  write: (value) => value,
  read: (json, path) => (Number.isSafeInteger(json) ? (json as number) : bad(json, path, 'a whole number')),
};

const firstDay = dayOfDate('0001-01-01');
const lastDay = dayOfDate('9999-12-31');

/** A day of the calendar, counted from 1970-01-01. */
export const day: Codec<DayNumber> = {
  write: (value) => value,
  read: (json, path) => {
    const value = whole.read(json, path);
    return value >= firstDay && value <= lastDay ? value : bad(json, path, 'a day of the years 0001 to 9999');
  },
};

/** An instant that may never come; JSON has no infinity. */
export const instantOrNever: Codec<number> = {
  write: (value) => (value === Number.POSITIVE_INFINITY ? 'never' : value),
  read: (json, path) => (json === 'never' ? Number.POSITIVE_INFINITY : whole.read(json, path)),
};

/** Fen, bytes, calls: whole numbers of any size as text. */
export const count: Codec<bigint> = {
  write: (value) => value.toString(),
  read: (json, path) =>
    typeof json === 'string' && /^(0|-?[1-9]\d{0,59})$/.test(json)
      ? BigInt(json)
      : bad(json, path, 'a whole number as text'),
};

/** One of a few texts. */
export function oneOf<T extends string>(...values: readonly T[]): Codec<T> {
  return {
    write: (value) => value,
    read: (json, path) => values.find((value) => value === json) ?? bad(json, path, values.join(' or ')),
  };
}

/** What may be `undefined`; then it is left out. */
export function optional<T>({ write, read }: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? null : write(value)),
    read: (json, path) => (json === undefined ? undefined : read(json, path)),
  };
}

export function list<T>({ write, read }: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => values.map(write),
    read: (json, path) =>
      Array.isArray(json) ? json.map((one, index) => read(one, `${path}[${index}]`)) : bad(json, path, 'a list'),
  };
}

/** An object with exactly these members. */
export function members<T extends object>(fields: { readonly [Name in keyof T]: Codec<T[Name]> }): Codec<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    write: (value) => {
      const written: Record<string, Json> = {};
      for (const name of names) if (value[name] !== undefined) written[name] = fields[name].write(value[name]);
      return written;
    },
    read: (json, path) => {
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return bad(json, path, 'an object');
      for (const name of Object.keys(json))
        if (!Object.hasOwn(fields, name)) fail('invalid-state', `${path}.${name}`, 'is not a member of this state.');
      const given = json as Readonly<Record<string, unknown>>;
      const value: Partial<T> = {};
      for (const name of names) value[name] = fields[name].read(given[name], `${path}.${name}`);
      return value as T;
    },
  };
}

/** The member by which a later version tells how a state was written. */
const form = '1';

/** A state that is kept for years: its members and the form in which they are written. */
export function keptState<T extends object>({ write, read }: Codec<T>): Codec<T> {
  return {
    write: (value) => ({ form, ...(write(value) as Readonly<Record<string, Json>>) }),
    read: (json, path) => {
      if (typeof json !== 'object' || json === null) return bad(json, path, 'an object');
      const { form: given, ...rest } = json as Readonly<Record<string, unknown>>;
      return given === form ? read(rest, path) : bad(given, `${path}.form`, JSON.stringify(form));
    },
  };
}
