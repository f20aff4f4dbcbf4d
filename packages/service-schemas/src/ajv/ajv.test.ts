import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { order } from '../entities/order.ts';
import { faceDetect } from '../operations/face-detect.ts';
import { validate } from '../validate.ts';
import { compileWith } from './index.ts';

const ajv = new Ajv2020({ allowUnionTypes: true });

describe('compileWith', () => {
  it('gives back the very same value', () => {
    const value = { type: 0, image_url: 'https://example.com/a.jpg' };
    const checked = compileWith(ajv, faceDetect.input.body.schema)(value);
    expect(checked.ok && checked.value).toBe(value);
  });

  it('gives the issues that validate gives', () => {
    const value = { id: '', amount: { currency: 'CNY', amount: 5 } };
    expect(compileWith(ajv, order)(value)).toEqual(validate(order, value));
  });

  it('says so should the two ever differ', () => {
    const refusesAll = { compile: () => () => false };
    const check = compileWith(refusesAll, faceDetect.input.body.schema);
    expect(() => check({ type: 0, image_url: 'https://example.com/a.jpg' })).toThrow(
      expect.objectContaining({ code: 'validators-disagree' }),
    );
  });
});
