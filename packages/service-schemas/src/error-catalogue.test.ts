import { expect, it } from 'vitest';
import { errorCatalogue } from './error-catalogue.ts';

it.each(Object.entries(errorCatalogue))('%s is explained: cause, cure and section', (code, explanation) => {
  expect(explanation.code).toBe(code);
  for (const text of [explanation.cause, explanation.cure]) expect(text).toMatch(/^[A-Z].+\.$/s);
  expect(explanation.section).toMatch(/^V-\d+\.\d+$/);
});
