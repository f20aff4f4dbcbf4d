import { Validator } from '@cfworker/json-schema';
import { type AnySchema, faceDetect, order, validate } from '@dataplus/service-schemas';
import { compileWith } from '@dataplus/service-schemas/ajv';
import { toJsonSchema } from '@dataplus/service-schemas/documents';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Bar, type Group, ratioOf, type Row } from './group.ts';
import { interleave } from './interleave.ts';
import { ring } from './requests.ts';

const ours = 'validate';

export const validation: Group = {
  name: 'validation',
  title: 'One answer or entity checked, beside another interpreter of JSON Schema',
  async run() {
    const face = await compare('face answer', faceDetect.output.schema, ring(twoFaces));
    const one = await compare('order', order, ring(oneOrder));
    return {
      rows: [...face.rows, ...one.rows],
      bars: [...face.bars, ...one.bars],
      note: 'ajv compiles to code, for which a runtime must allow eval; the other two do not.',
    };
  },
};

async function compare(what: string, schema: AnySchema, value: (i: number) => unknown) {
  const other = new Validator(toJsonSchema(schema), '2020-12');
  const compiled = compileWith(new Ajv2020({ allowUnionTypes: true }), schema);
  const floor = {
    name: `${what}: @cfworker/json-schema`,
    run: (i: number) => accepted(other.validate(value(i)).valid),
  };
  const rows: readonly Row[] = await interleave(floor, [
    { name: `${what}: ${ours}`, run: (i) => accepted(validate(schema, value(i)).ok) },
    { name: `${what}: compileWith(ajv)`, run: (i) => accepted(compiled(value(i)).ok) },
  ]);
  const ratio = ratioOf(rows, `${what}: ${ours}`);
  const bars: readonly Bar[] = [{ what: `${what}: ${ours} / @cfworker/json-schema`, value: ratio, limit: 1 }];
  return { rows, bars };
}

function accepted(verdict: boolean): true {
  if (!verdict) throw new Error('the value is refused, but should not be');
  return verdict;
}

const numbers = (length: number, from: number): number[] => Array.from({ length }, (_, at) => from + at + 0.5);

function twoFaces(i: number) {
  return {
    errno: 0,
    request_id: `r-${i}`,
    face_num: 2,
    face_rect: [1, 2, 3, 4, 5, 6, 7, i],
    face_prob: [0.9, 0.8],
    pose: numbers(6, i),
    landmark_num: 105,
    landmark: numbers(420, i),
    iris: numbers(12, i),
  };
}

function oneOrder(i: number) {
  return {
    id: `o-${i}`,
    account: 'acc-1',
    product: 'MaxCompute',
    type: 'renewal',
    state: 'awaiting-payment',
    createdAt: '2016-12-08T10:42:45+08:00',
    amount: { currency: 'CNY', amount: `${i}.12` },
  };
}
