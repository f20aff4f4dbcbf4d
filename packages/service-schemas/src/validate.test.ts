import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { order } from './entities/order.ts';
import { imageSource } from './parts/image-source.ts';
import { exact } from './schema.ts';
import { validate } from './validate.ts';

describe('validate', () => {
  it('gives back the very same value, unknown properties included', () => {
    const value = { type: 0, image_url: 'https://example.com/a.jpg', device: 1 };
    const checked = validate(imageSource, value);
    expect(checked.ok && checked.value).toBe(value);
  });

  it('changes nothing in the value', () => {
    const value = Object.freeze({ type: 0, image_url: 'https://example.com/a.jpg' });
    expect(() => validate(imageSource, value)).not.toThrow();
  });

  it('lists issues by path, then by code', () => {
    const checked = validate(order, { id: '', extra: 1, amount: { currency: 'USD', amount: 5 } });
    const paths = checked.ok ? [] : checked.issues.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain('/amount/amount');
  });

  it('has a message for people in every issue', () => {
    const checked = validate(order, { id: ' ', type: 'gift', extra: 1, amount: [] });
    const messages = checked.ok ? [] : checked.issues.map(({ message }) => message);
    expect(messages).toHaveLength(8);
    for (const message of messages) expect(message).toMatch(/^(must|is) /);
  });

  it('takes a property that is undefined as absent', () => {
    const value = { type: 0, image_url: undefined };
    expect(validate(imageSource, value)).toMatchObject({ issues: [{ path: '/image_url', code: 'missing' }] });
  });

  it('tells a missing value at the root by its type', () => {
    expect(validate(order, undefined)).toMatchObject({ issues: [{ path: '', code: 'wrong-type' }] });
  });

  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['a text that is too long', z.string().check(z.maxLength(2)), 'abc', 'too-long'],
    ['a list that is too short', z.array(z.string()).check(z.minLength(1)), [], 'too-short'],
    ['a number that is too small', z.number().check(z.minimum(1)), 0, 'too-small'],
    ['an integer beyond the safe ones', z.int(), 2 ** 53, 'too-large'],
    ['a number that is no number', z.number(), NaN, 'wrong-type'],
    ['an infinite number', z.number(), Infinity, 'wrong-type'],
    [
      'a record key of the wrong form',
      z.record(z.string().check(z.regex(/^a$/)), z.string()),
      { b: '' },
      'unknown-property',
    ],
  ])('knows %s', (_, schema, value, code) => {
    const checked = validate(exact(schema), value);
    expect(checked.ok ? [] : checked.issues.map((issue) => issue.code)).toContain(code);
  });
});
